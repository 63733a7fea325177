# samma_embed_texts(TARGET NAMESPACE FOLDER FILE...): the files of data/FOLDER become part of the program, as the function
# NAMESPACE::embedded_text(name), declared in src/FOLDER/embedded_text.hpp, so that no path is needed where it runs.
function(samma_embed_texts target namespace folder)
    set(rows "")
    foreach(file IN LISTS ARGN)
        set(path ${CMAKE_SOURCE_DIR}/data/${folder}/${file})
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
        file(READ ${path} text)
        string(APPEND rows "    if (name == \"${file}\")\n        return R\"text(${text})text\";\n")
    endforeach()
    string(CONCAT code "#include \"${folder}/embedded_text.hpp\"\n\n#include \"base/assert.hpp\"\n\n"
           "namespace ${namespace} {\n\nstd::string_view embedded_text(std::string_view name)\n{\n${rows}"
           "    assertion_failed(\"the text is embedded\", __FILE__, __LINE__);\n}\n\n}  // namespace ${namespace}\n")
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${folder}_texts.cpp CONTENT "@code@" @ONLY)
    target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/generated/${folder}_texts.cpp)
endfunction()

# samma_embed_migrations(TARGET DIALECT): the files db/migrations/DIALECT/NNNN__verb_noun.sql become part of the program,
# as the function samma::store::DIALECT_migrations(), so that no path is needed where it runs.
function(samma_embed_migrations target dialect)
    file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/db/migrations/${dialect}/*.sql)
    list(SORT files)
    set(rows "")
    foreach(file IN LISTS files)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
        get_filename_component(stem ${file} NAME_WE)
        if(NOT stem MATCHES "^([0-9][0-9][0-9][0-9])__([a-z0-9_]+)$")
            message(FATAL_ERROR "${file}: a migration is named NNNN__verb_noun.sql")
        endif()
        set(name ${CMAKE_MATCH_2})
        math(EXPR number "1${CMAKE_MATCH_1} - 10000")
        file(READ ${file} script)
        string(APPEND rows "    {${number}, \"${name}\", R\"sql(${script})sql\"},\n")
    endforeach()
    string(CONCAT code "#include \"store/migrations.hpp\"\n\nnamespace samma::store {\n\nnamespace {\n\n"
           "constexpr Migration kMigrations[] = {\n${rows}};\n\n}  // namespace\n\n"
           "std::span<const Migration> ${dialect}_migrations()\n{\n    return kMigrations;\n}\n\n"
           "}  // namespace samma::store\n")
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/generated/${dialect}_migrations.cpp CONTENT "@code@" @ONLY)
    target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/generated/${dialect}_migrations.cpp)
endfunction()

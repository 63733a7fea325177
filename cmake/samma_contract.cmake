# The contract and the table of errors become sources of samma_api at build time, so that neither can drift from api/.
find_package(Boost 1.81 REQUIRED COMPONENTS json)
find_package(yaml-cpp REQUIRED)

add_executable(samma_contract ${CMAKE_SOURCE_DIR}/tools/contract/contract.cpp)
target_link_libraries(samma_contract PRIVATE samma_flags Boost::json fmt::fmt yaml-cpp)

# samma_generate_contract(TARGET): adds the generated sources to it.
function(samma_generate_contract target)
    set(folder ${CMAKE_BINARY_DIR}/generated/api)
    file(MAKE_DIRECTORY ${folder})
    foreach(pair "document:openapi" "errors:errors")
        string(REPLACE ":" ";" pair ${pair})
        list(GET pair 0 what)
        list(GET pair 1 source)
        add_custom_command(OUTPUT ${folder}/${what}.cpp
            COMMAND samma_contract ${what} ${CMAKE_SOURCE_DIR}/api/${source}.yaml ${folder}/${what}.cpp
            DEPENDS samma_contract ${CMAKE_SOURCE_DIR}/api/${source}.yaml VERBATIM)
        target_sources(${target} PRIVATE ${folder}/${what}.cpp)
    endforeach()
endfunction()

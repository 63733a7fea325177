# The contract and the table of errors become sources of samma_api at build time, so that neither can drift from api/.
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(yaml-cpp REQUIRED)

add_executable(samma_contract ${CMAKE_SOURCE_DIR}/tools/contract/contract.cpp)
target_link_libraries(samma_contract PRIVATE samma_flags Boost::json fmt::fmt yaml-cpp)

# samma_generate_contract(TARGET): adds the generated sources to it. The web's table of errors is committed, for the web
# is built without CMake; a test compares it with a fresh one.
function(samma_generate_contract target)
    set(folder ${CMAKE_BINARY_DIR}/generated/api)
    file(MAKE_DIRECTORY ${folder})
    foreach(made IN ITEMS document.cpp errors.cpp errors.ts)
        string(REGEX REPLACE "[.].*" "" what ${made})
        string(REPLACE "document" "openapi" source ${what})
        add_custom_command(OUTPUT ${folder}/${made}
            COMMAND samma_contract ${what} ${CMAKE_SOURCE_DIR}/api/${source}.yaml ${folder}/${made}
            DEPENDS samma_contract ${CMAKE_SOURCE_DIR}/api/${source}.yaml VERBATIM)
        target_sources(${target} PRIVATE ${folder}/${made})
    endforeach()
    foreach(schema IN ITEMS problem result)
        add_custom_command(OUTPUT ${folder}/${schema}_schema.cpp
            COMMAND samma_contract schema ${CMAKE_SOURCE_DIR}/api/${schema}.schema.json ${folder}/${schema}_schema.cpp
            DEPENDS samma_contract ${CMAKE_SOURCE_DIR}/api/${schema}.schema.json VERBATIM)
        target_sources(${target} PRIVATE ${folder}/${schema}_schema.cpp)
    endforeach()
    add_test(NAME api.ErrorTable.OfTheWebIsFresh COMMAND ${CMAKE_COMMAND} -E compare_files
        ${folder}/errors.ts ${CMAKE_SOURCE_DIR}/web/packages/contract/src/errors.ts)
endfunction()

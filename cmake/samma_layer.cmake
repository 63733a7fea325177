# samma_layer(NAME [MAY_USE layer...] [EXTERNAL target...] [TEST_EXTERNAL target...] [TEST_FIXTURE fixture])
#
# One layer of the product: src/NAME becomes the library samma::NAME and, where *_test.cpp files stand beside the
# code, the test program samma_NAME_test; test suites named Slow… carry the label slow. Headers of other layers come
# only through MAY_USE. TEST_FIXTURE names what CTest must have set up before the tests run (tests/support).
function(samma_layer name)
    cmake_parse_arguments(layer "" "TEST_FIXTURE" "MAY_USE;EXTERNAL;TEST_EXTERNAL" ${ARGN})
    set(folder ${CMAKE_SOURCE_DIR}/src/${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    set(tests ${sources})
    list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
    list(FILTER sources EXCLUDE REGEX "(_(test|bench)|/main)\\.cpp$")

    add_library(samma_${name} STATIC ${sources})
    add_library(samma::${name} ALIAS samma_${name})
    target_link_libraries(samma_${name} PUBLIC samma_flags ${layer_EXTERNAL})
    foreach(below IN LISTS layer_MAY_USE)
        target_link_libraries(samma_${name} PUBLIC samma::${below})
    endforeach()

    if(tests)
        add_executable(samma_${name}_test ${tests})
        target_link_libraries(samma_${name}_test PRIVATE samma::${name} ${layer_TEST_EXTERNAL} GTest::gtest_main)
        target_compile_definitions(samma_${name}_test PRIVATE SAMMA_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
        foreach(pace IN ITEMS fast slow)
            set(filter -Slow*)
            set(labels "")
            if(layer_TEST_FIXTURE)
                set(labels FIXTURES_REQUIRED ${layer_TEST_FIXTURE})
            endif()
            if(pace STREQUAL slow)
                set(filter Slow*)
                list(APPEND labels LABELS slow)
            endif()
            gtest_discover_tests(samma_${name}_test DISCOVERY_MODE PRE_TEST TEST_PREFIX "${name}." TEST_FILTER ${filter}
                                 PROPERTIES TIMEOUT 300 ${labels})
        endforeach()
    endif()
endfunction()

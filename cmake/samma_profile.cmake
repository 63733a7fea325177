# Compiler flags of the four profiles (dev, release, asan, tsan), chosen by the preset.
set(SAMMA_PROFILE dev CACHE STRING "dev, release, asan or tsan")
add_library(samma_flags INTERFACE)
target_compile_options(samma_flags INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
target_include_directories(samma_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)

set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
if(SAMMA_PROFILE STREQUAL "release")
    # What makes a mistake of memory end the program instead of opening it; tools/lint_hardened holds the program to it.
    target_compile_options(samma_flags INTERFACE -fstack-protector-strong -fstack-clash-protection -fcf-protection=full
        -ftrivial-auto-var-init=zero -fno-delete-null-pointer-checks -fno-strict-aliasing -fPIE
        -D_FORTIFY_SOURCE=3 -D_GLIBCXX_ASSERTIONS)
    target_link_options(samma_flags INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack,-z,separate-code)
else()
    target_compile_definitions(samma_flags INTERFACE _GLIBCXX_ASSERTIONS SAMMA_DASSERTS)
endif()
if(SAMMA_PROFILE STREQUAL "asan")
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(SAMMA_PROFILE STREQUAL "tsan")
    # g++ 12 cannot follow the fences in Boost.Asio's counters of references and says so.
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer -Wno-tsan)
    add_link_options(-fsanitize=thread)
endif()

if(SAMMA_PROFILE MATCHES "asan|tsan")
    # Under the sanitizers g++ 12 takes its own <regex>, <variant> and <optional> for uninitialised; the dev and release
    # profiles keep the warning.
    target_compile_options(samma_flags INTERFACE -Wno-maybe-uninitialized)
endif()

find_program(SAMMA_CCACHE ccache)
if(SAMMA_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${SAMMA_CCACHE})
endif()

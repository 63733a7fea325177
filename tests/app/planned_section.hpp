#pragma once

#include "support/test_folder.hpp"
#include "test_installation.hpp"

#include "app/import_data.hpp"
#include "app/make_demo.hpp"
#include "app/sections.hpp"

#include <gtest/gtest.h>

namespace samma::test {

inline constexpr DateRange kWeek{std::chrono::year(2026) / 11 / 30, std::chrono::year(2026) / 12 / 7};

/// A small invented section, imported and ready to be planned.
struct SmallSection {
    SmallSection()
    {
        fill(installation, folder.path / "files");
        section_id = app::list_sections(installation.ports(), installation.operator_at_terminal(), "S01")
                         .value()
                         .front()
                         .id;
    }

    /// Imports the invented section by way of its files.
    static void fill(TestInstallation& installation, const std::filesystem::path& files)
    {
        EXPECT_TRUE(app::make_demo({.sections = 1, .clients_per_section = 12, .tightness_pct = 90, .seed = 3},
                                   files));
        const auto imported =
            app::accept_import(installation.ports(), installation.operator_at_terminal(),
                               {.operation_id = installation.new_operation(), .path = files, .mapping = {}});
        EXPECT_TRUE(imported && imported->faults.empty());
    }

    [[nodiscard]] const app::Ports& ports() const { return installation.ports(); }
    app::Caller coordinator() { return installation.coordinator({section_id}); }

    TestFolder folder;
    TestInstallation installation{folder.path / "samma.db"};
    SectionId section_id;
};

} // namespace samma::test

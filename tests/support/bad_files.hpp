#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace samma::support {

/// Where something is wrong in the files of a case: what the import must say, no more and no less.
struct ExpectedFault {
    std::string file;
    int row = 0;
    std::string column;
    std::string code;

    friend auto operator<=>(const ExpectedFault&, const ExpectedFault&) = default;
};

/// One folder of tests/import/bad: files with something wrong in them, and expected.txt with a line
/// `file|row|column|code` a fault.
struct BadFiles {
    std::string name;
    std::filesystem::path folder;
    bool is_alone = false; ///< the files stand alone; otherwise they lie on top of the templates
    std::vector<ExpectedFault> expected;
};

/// Every case, by name.
std::vector<BadFiles> all_bad_files();

/// Lays the case's files out under `into`; returns the folder or the workbook to import.
std::filesystem::path lay_out(const BadFiles& files, const std::filesystem::path& into);

/// A folder whose files together have one row more than an import may have.
std::filesystem::path lay_out_too_many_rows(const std::filesystem::path& into);

} // namespace samma::support

#include "support/bad_files.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace samma::support {

namespace {

namespace fs = std::filesystem;

const fs::path kRepository = SAMMA_SOURCE_DIR;

ExpectedFault parse_fault(const std::string& line)
{
    std::istringstream parts(line);
    ExpectedFault fault;
    std::string row;
    std::getline(parts, fault.file, '|');
    std::getline(parts, row, '|');
    std::getline(parts, fault.column, '|');
    std::getline(parts, fault.code, '|');
    fault.row = std::stoi(row);
    return fault;
}

} // namespace

std::vector<BadFiles> all_bad_files()
{
    std::vector<BadFiles> all;
    for (const auto& folder : fs::directory_iterator(kRepository / "tests/import/bad")) {
        BadFiles files{
            folder.path().filename().string(), folder.path(), fs::exists(folder.path() / "import.xlsx"), {}};
        std::ifstream expected(folder.path() / "expected.txt");
        for (std::string line; std::getline(expected, line);) {
            if (line == "alone")
                files.is_alone = true;
            else if (!line.empty() && line[0] != '#')
                files.expected.push_back(parse_fault(line));
        }
        all.push_back(std::move(files));
    }
    std::sort(all.begin(), all.end(),
              [](const auto& first, const auto& second) { return first.name < second.name; });
    return all;
}

fs::path lay_out(const BadFiles& files, const fs::path& into)
{
    const auto folder = into / "import";
    fs::create_directories(folder);
    if (!files.is_alone)
        for (const auto& file : fs::directory_iterator(kRepository / "data/templates"))
            if (file.path().extension() == ".csv")
                fs::copy_file(file.path(), folder / file.path().filename());
    for (const auto& file : fs::directory_iterator(files.folder))
        if (file.path().filename() != "expected.txt")
            fs::copy_file(file.path(), folder / file.path().filename(), fs::copy_options::overwrite_existing);
    return fs::exists(folder / "import.xlsx") ? folder / "import.xlsx" : folder;
}

fs::path lay_out_too_many_rows(const fs::path& into)
{
    const auto folder = into / "import";
    fs::create_directories(folder);
    std::ofstream file(folder / "franvaro.csv", std::ios::binary);
    file << "id;medarbetare;börjar;slutar\r\n";
    for (int row = 0; row <= 500'000; ++row)
        file << "F" << row << ";M1;2026-12-01T07:00;2026-12-01T16:00\r\n";
    return folder;
}

} // namespace samma::support

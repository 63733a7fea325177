#pragma once

#include "exchange/fault.hpp"

#include <zip.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace samma::exchange {

/// Why a part cannot be read, and how many bytes the workbook may still unpack. Shared by all parts.
struct UnpackState {
    std::size_t bytes_left = 0;
    std::optional<FaultCode> fault;

    void stop(FaultCode code)
    {
        if (!fault)
            fault = code;
    }
};

/// One part of the archive while it is inflated.
class PartStream {
  public:
    PartStream(zip_t* archive, std::int64_t entry, UnpackState& state);

    /// Appends the next bytes. False at the end, or when the state has a fault.
    bool read_into(std::string& buffer);
    void stop(FaultCode code) { state_->stop(code); }

  private:
    struct Closer {
        void operator()(zip_file_t* file) const { zip_fclose(file); }
    };
    std::unique_ptr<zip_file_t, Closer> file_;
    UnpackState* state_;
};

/// Cuts the elements of one name out of a part, one at a time, so that a sheet is never in memory as a whole.
/// Anything that starts with <! outside them (a document type above all) stops the reading.
class ElementCutter {
  public:
    ElementCutter(PartStream stream, std::string_view name) : stream_(std::move(stream)), name_(name) {}

    /// The next element as XML that may be changed in place; empty at the end and after a fault.
    struct Cut {
        char* text = nullptr;
        std::size_t length = 0;
    };
    Cut next();

  private:
    /// The first tag after `scanned_`, from < to >; length 0 at the end of the part.
    std::string_view next_tag();
    Cut cut_element(std::string_view tag);
    bool read_more();

    PartStream stream_;
    std::string name_;
    std::string buffer_;
    std::size_t scanned_ = 0;
};

} // namespace samma::exchange

#pragma once

#include <string>

struct sqlite3;

namespace samma::store {

/// A layer over SQLite's own access to files that ends each page of the database with a checksum of its bytes
/// and of its place, and looks at it whenever the page is read: a page that the disk has changed, lost or put
/// elsewhere is a failed read (SQLITE_IOERR_DATA) and never a wrong row. The write-ahead log has checksums of
/// its own. The idea is SQLite's cksumvfs; that one also leaves a page alone when it is moved.
///
/// Registers the layer over the access of that name (empty: the default one) when it is not yet, and returns
/// its name.
std::string page_checksums_over(const std::string& vfs);

/// Makes room for the checksums in a database that has no page yet; one that was made without them stays as
/// it is.
void reserve_room_for_checksums(sqlite3* database);

} // namespace samma::store

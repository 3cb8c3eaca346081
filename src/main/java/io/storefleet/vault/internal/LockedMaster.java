package io.storefleet.vault.internal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The master keyset as its row holds it: locked by the passphrase. */
@SuppressWarnings("ArrayRecordComponent")
record LockedMaster(long version, int iterations, byte[] locked, byte[] check) {

    static final String SELECT = "select version, iterations, locked, check_value from directory.master_keyset";

    static LockedMaster from(ResultSet row) throws SQLException {
        return new LockedMaster(
                row.getLong("version"), row.getInt("iterations"), row.getBytes("locked"), row.getBytes("check_value"));
    }

    @Override
    public String toString() {
        return "LockedMaster[version=" + version + "]";
    }
}

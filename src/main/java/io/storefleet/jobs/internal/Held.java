package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobState;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A job's row in the hands of who holds it.
 *
 * @param nudged whether news came while the slice was under way
 * @param problems how many are listed so far
 * @param millis the database's time, since 1970
 */
record Held(JobState state, boolean nudged, long problems, PaceRing pace, long millis) {

    static final String COLUMNS =
            "state, nudged, problems, pace, (extract(epoch from clock_timestamp()) * 1000)::bigint as millis";

    static Held of(ResultSet row, int number) throws SQLException {
        return new Held(
                JobState.valueOf(row.getString("state")),
                row.getBoolean("nudged"),
                row.getLong("problems"),
                PaceRing.of((Long[]) row.getArray("pace").getArray()),
                row.getLong("millis"));
    }
}

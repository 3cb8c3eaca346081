package io.storefleet.links.internal.cohort;

import io.storefleet.links.CohortId;
import io.storefleet.links.CohortReader;
import io.storefleet.links.LinkProblem;
import io.storefleet.links.LinkProblem.Kind;
import io.storefleet.links.LinkSettings;
import io.storefleet.uikit.LinesText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.IntConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a text's lines into a cohort while it is read. They go through a table of the session, since PostgreSQL copies
 * nothing straight into a table behind policies.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LineCopy {

    private final JdbcTemplate jdbc;
    private final Bound bound;
    private final LinkSettings settings;

    LineCopy(JdbcTemplate jdbc, Bound bound, LinkSettings settings) {
        this.jdbc = jdbc;
        this.bound = bound;
        this.settings = settings;
    }

    void copy(CohortId cohort, LinesText text, IntConsumer read) {
        jdbc.execute("""
                create temporary table if not exists cohort_stage
                    (line integer, input text, kind text, problem text) on commit drop""");
        jdbc.execute((Connection connection) -> {
            stage(connection, text, read);
            return true;
        });
        bound.sql("""
                insert into tenant.cohort_line (tenant_id, cohort_id, line, input, kind, state, problem)
                select :tenant, :cohort, line, input, kind, case when problem is null then 'UNKNOWN' else 'UNUSABLE' end,
                       problem
                from pg_temp.cohort_stage""", cohort).update();
    }

    private void stage(Connection connection, LinesText text, IntConsumer read) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp.cohort_stage from stdin");
        try {
            var lines = new LineChunks(chunk -> write(copy, chunk), read, settings.rows());
            CohortReader.read(text, lines);
            lines.flush();
            copy.endCopy();
            if (!lines.any()) {
                throw new LinkProblem(Kind.NOTHING_TO_ASK);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void write(CopyIn copy, byte[] chunk) {
        try {
            copy.writeToCopy(chunk, 0, chunk.length);
        } catch (SQLException e) {
            throw new IllegalStateException("the lines could not be written", e);
        }
    }
}

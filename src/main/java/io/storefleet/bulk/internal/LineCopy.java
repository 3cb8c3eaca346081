package io.storefleet.bulk.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.storefleet.bulk.BulkProblem;
import io.storefleet.bulk.BulkProblem.Kind;
import io.storefleet.bulk.BulkRunId;
import io.storefleet.bulk.BulkSettings;
import io.storefleet.tenancy.Tenancy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings lines into a run while they are read, some dozens at a time. They go through a table of the session, since
 * PostgreSQL copies nothing straight into a table behind policies.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LineCopy {

    private static final int CHUNK = 32 * 1024;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Seals seals;
    private final BulkSettings settings;

    LineCopy(JdbcTemplate jdbc, JdbcClient client, Seals seals, BulkSettings settings) {
        this.jdbc = jdbc;
        this.client = client;
        this.seals = seals;
        this.settings = settings;
    }

    /** What gives its lines to whoever takes them. */
    @FunctionalInterface
    interface Lines {
        void each(Consumer<Line> taker);
    }

    void copy(BulkRunId run, Lines lines, IntConsumer read) {
        jdbc.execute("""
                create temporary table if not exists bulk_stage
                    (line integer, input text, store uuid, own bytea, amount numeric, problem text, detail text)
                on commit drop""");
        jdbc.execute((Connection connection) -> {
            stage(connection, run, lines, read);
            return true;
        });
        client.sql("""
                        insert into tenant.bulk_row
                            (tenant_id, run_id, line, input, store_id, own, amount, state, reason, detail)
                        select :tenant, :run, line, input, store, own, amount,
                               case when problem is null then 'WAITING' else 'UNUSABLE' end, problem, detail
                        from pg_temp.bulk_stage""")
                .param("tenant", Tenancy.tenant().value())
                .param("run", run.value())
                .update();
    }

    private void stage(Connection connection, BulkRunId run, Lines lines, IntConsumer read) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp.bulk_stage from stdin");
        try {
            var chunks = new Chunks(copy, run, read);
            lines.each(chunks::take);
            chunks.flush();
            copy.endCopy();
            if (chunks.rows == 0) {
                throw new BulkProblem(Kind.NOTHING);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Writes PostgreSQL's text format. */
    private final class Chunks {

        private final StringBuilder chunk = new StringBuilder(CHUNK + 1024);
        private final CopyIn copy;
        private final BulkRunId run;
        private final IntConsumer read;
        private int rows;

        Chunks(CopyIn copy, BulkRunId run, IntConsumer read) {
            this.copy = copy;
            this.run = run;
            this.read = read;
        }

        void take(Line line) {
            if (++rows > settings.rows()) {
                throw new BulkProblem(Kind.TOO_MANY, String.valueOf(settings.rows()));
            }
            var own = line.own();
            var problem = line.problem();
            chunk.append(line.number()).append('\t').append(line.input().replace("\\", "\\\\"));
            field(line.store());
            field(
                    own == null
                            ? null
                            : "\\\\x"
                                    + HexFormat.of()
                                            .formatHex(seals.seal(run, line.number(), own.request())
                                                    .bytes()));
            field(own == null || own.amount() == null ? null : own.amount().toPlainString());
            field(problem == null ? null : problem.code());
            field(problem == null ? null : problem.column());
            chunk.append('\n');
            if (chunk.length() >= CHUNK) {
                flush();
            }
        }

        private void field(@Nullable Object value) {
            chunk.append('\t').append(value == null ? "\\N" : value);
        }

        void flush() {
            var bytes = chunk.toString().getBytes(UTF_8);
            chunk.setLength(0);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new IllegalStateException("the lines could not be written", e);
            }
            read.accept(rows);
        }
    }
}

package io.storefleet.jobs.internal;

import io.storefleet.jobs.JobProblem;
import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Problems of single rows of a tenant's jobs. */
@Component
class ProblemRows {

    private final JdbcClient jdbc;

    ProblemRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds problems behind the last number given; the job's row is locked by the caller. */
    void add(Claim claim, long last, List<Noted> problems) {
        if (problems.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into tenant.job_problem (tenant_id, job_id, number, subject, code, words)
                        select :tenant, :job, :last + p.place, p.subject, p.code, p.words
                        from unnest(:subjects::varchar[], :codes::varchar[], :words::varchar[])
                            with ordinality as p (subject, code, words, place)""")
                .param("tenant", claim.tenant().value())
                .param("job", claim.job().value())
                .param("last", last)
                .param("subjects", problems.stream().map(Noted::subject).toArray(String[]::new))
                .param("codes", problems.stream().map(Noted::code).toArray(String[]::new))
                .param("words", problems.stream().map(Noted::words).toArray(String[]::new))
                .update();
    }

    List<JobProblem> after(TenantId tenant, JobId job, long number, int limit) {
        return jdbc.sql("""
                        select number, subject, code, words, at from tenant.job_problem
                        where tenant_id = :tenant and job_id = :job and number > :number
                        order by tenant_id, job_id, number limit :limit""")
                .param("tenant", tenant.value())
                .param("job", job.value())
                .param("number", number)
                .param("limit", limit)
                .query(ProblemRows::problem)
                .list();
    }

    /** Drops the tenant's problems that are older; returns how many. */
    int drop(TenantId tenant, Duration age) {
        return jdbc.sql("""
                        delete from tenant.job_problem
                        where tenant_id = :tenant and at < clock_timestamp() - make_interval(secs => :age)""")
                .param("tenant", tenant.value())
                .param("age", WakeUps.seconds(age))
                .update();
    }

    private static JobProblem problem(ResultSet row, int place) throws SQLException {
        return new JobProblem(
                row.getLong("number"),
                row.getString("subject"),
                row.getString("code"),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

package io.storefleet.jobs.internal;

import io.storefleet.tenancy.JobId;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that the slices of tests write, and looks behind the walls. */
@Component
@Profile("test")
class TestRows {

    private final Tenants tenants;
    private final JdbcClient jdbc;
    private final TestDatabase database;

    TestRows(Tenants tenants, JdbcClient jdbc, TestDatabase database) {
        this.tenants = tenants;
        this.jdbc = jdbc;
        this.database = database;
    }

    TenantId tenant() {
        return tenants.add("Agency").id();
    }

    /** A table as any module would have, but without a key on the item: doubled work must show. */
    void makeTable() {
        sql("""
                create table if not exists tenant.test_item (
                    tenant_id uuid not null, id uuid not null default gen_random_uuid(), job_id uuid not null,
                    item bigint not null, fence bigint not null, primary key (tenant_id, id));
                do $$ begin
                    if not exists (select from pg_policies where tablename = 'test_item') then
                        perform directory.raise_walls('tenant.test_item');
                    end if;
                end $$""");
    }

    /** Writes one item's row, as a handler would inside a commit. */
    void write(JobId job, long item, long fence) {
        jdbc.sql("insert into tenant.test_item (tenant_id, job_id, item, fence) values (?, ?, ?, ?)")
                .params(Tenancy.tenant().value(), job.value(), item, fence)
                .update();
    }

    long count(String query) {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void sql(String statements) {
        try (var connection = database.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.storefleet.mirror.internal.intake;

import static io.storefleet.testing.TestAgency.call;

import io.storefleet.fastspring.FastSpring;
import io.storefleet.jobs.JobWorker;
import io.storefleet.simulator.hooks.Webhook;
import io.storefleet.simulator.hooks.Webhooks;
import io.storefleet.store.StoreClients;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Base of tests in which the simulator's store posts to the application, whose job works on what came. */
abstract class EventsTest extends WebhookTest {

    private static final int FAR_TOO_MANY = 300;

    final Webhooks hooks;
    final Hookline line;
    private final JobWorker worker;

    EventsTest(WebApplicationContext context) {
        super(context);
        this.worker = context.getBean(JobWorker.class);
        this.hooks = simulator.webhooks("aurora");
        this.line = new Hookline(deliveries);
    }

    @BeforeEach
    void forgetCalls() {
        simulator.forgetCalls();
    }

    /** Neither other agencies' work nor the copying, which would heal everything by itself. */
    private void only(String kind) {
        write(() -> context.getBean(JdbcClient.class)
                .sql("""
                        delete from directory.wake_up where job_id not in (
                            select id from tenant.job where tenant_id = :tenant and kind = :kind)""")
                .param("tenant", agency.owner().tenant().value())
                .param("kind", kind)
                .update());
    }

    @AfterEach
    void hangUp() {
        hooks.behave();
        List.copyOf(hooks.all()).forEach(each -> hooks.remove(each.name()));
        line.close();
    }

    /** Lets the simulator's store post to us. */
    final void listen(UnaryOperator<Webhook> how) {
        hooks.put(how.apply(Webhook.to(line.reach(issued.address())).signed(issued.secret())));
    }

    /** Sends what has happened and works until there is nothing to do. */
    final void settle() {
        hooks.flush();
        work();
    }

    final void work() {
        write(() -> context.getBean(EventsWork.class).ensure(store));
        call(agency.owner(), () -> {
            context.getBean(EventsWork.class).news(store);
            return true;
        });
        workOn(EventsWork.KIND);
    }

    /** Works on this kind of the agency's jobs until there is nothing to do. */
    final void workOn(String kind) {
        only(kind);
        var slices = 0;
        while (worker.runOnce()) {
            if (++slices > FAR_TOO_MANY) {
                throw new IllegalStateException("the work never ends");
            }
        }
    }

    /** Time passes: what was put off is due, and so is the next reading of the events. */
    final void later() {
        write(() -> {
            var jdbc = context.getBean(JdbcClient.class);
            var tenant = agency.owner().tenant().value();
            jdbc.sql("update tenant.mirror_event set due_at = now() - interval '1 second' where tenant_id = :tenant")
                    .param("tenant", tenant)
                    .update();
            jdbc.sql("""
                            update tenant.mirror_stream set checkpoint = '2026-01-01T00:00:00Z'
                            where tenant_id = :tenant and stream = 'events'""").param("tenant", tenant).update();
        });
        work();
    }

    final FastSpring client() {
        return call(agency.owner(), () -> context.getBean(StoreClients.class).client(store));
    }

    /** What the copy says, one value a row. */
    final List<String> copy(String column, String table, String... ids) {
        return read(
                agency,
                "select " + column + "::text from tenant." + table + " where tenant_id = :tenant and id in ("
                        + String.join(
                                ",", Arrays.stream(ids).map("'%s'"::formatted).toList()) + ") order by id");
    }
}

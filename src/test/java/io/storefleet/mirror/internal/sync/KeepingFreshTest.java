package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.fastspring.FastSpringException;
import io.storefleet.fastspring.OrderId;
import io.storefleet.fastspring.orders.OrderUpdate;
import io.storefleet.jobs.JobState;
import io.storefleet.jobs.Jobs;
import io.storefleet.jobs.StopReason;
import io.storefleet.mirror.Mirror;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.mirror.OwnWrites;
import io.storefleet.mirror.Stream;
import io.storefleet.mirror.internal.sync.SyncFixture.Scene;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.StoreClients;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy that is whole follows its store. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KeepingFreshTest {

    private final SyncFixture fixture;
    private final ApplicationContext application;
    private final Simulator simulator;
    private Scene scene;

    @SuppressWarnings("NullAway.Init")
    KeepingFreshTest(SyncFixture fixture, ApplicationContext application) {
        this.fixture = fixture;
        this.application = application;
        this.simulator = fixture.simulator();
    }

    @BeforeEach
    void open() {
        scene = fixture.scene(simulator, "fernlab");
        fixture.copy(scene);
        simulator.forgetCalls();
    }

    @Test
    void readsTheLastDaysWhenAPersonWishesIt() {
        var before = Objects.requireNonNull(fixture.stream(scene, Stream.ORDERS).freshUntil());
        var order = anOrder();
        fixture.as(
                scene.owner(),
                () -> bean(StoreClients.class)
                        .client(scene.store())
                        .orders()
                        .update(List.of(OrderUpdate.tags(new OrderId(order), Map.of("vip", "yes")))));
        fixture.as(scene.owner(), () -> {
            mirror().refresh(scene.store());
            return true;
        });
        fixture.workUntil(() -> fixture.count("select count(*) from tenant.mirror_order where id = '" + order
                        + "' and store_id = '" + scene.store() + "' and raw->'tags'->>'vip' = 'yes'")
                == 1);
        assertThat(fixture.stream(scene, Stream.ORDERS).freshUntil()).isAfter(before);
        assertThat(simulator.calls()).hasSizeLessThan(40);
    }

    private String anOrder() {
        return fixture.column("select id from tenant.mirror_order where store_id = '" + scene.store() + "' order by id")
                .getFirst();
    }

    @Test
    void followsItsOwnWritesForMinutes() {
        var order = anOrder();
        fixture.sql(
                "delete from tenant.mirror_order where id = '" + order + "' and store_id = '" + scene.store() + "'");
        fixture.as(
                scene.owner(),
                () -> bean(TransactionTemplate.class).execute(status -> {
                    bean(OwnWrites.class).changed(scene.store(), ObjectKind.ORDER, order);
                    return true;
                }));
        assertThat(rechecks()).isEqualTo(3);
        fixture.slice();
        assertThat(simulator.calls()).as("not before its time").isEmpty();
        fixture.sql("update tenant.mirror_recheck set due_at = due_at - interval '10 seconds' where store_id = '"
                + scene.store() + "'");
        fixture.workUntil(() -> has("order", order));
        assertThat(rechecks()).isEqualTo(2);
        assertThat(simulator.calls()).hasSize(1);
    }

    private long rechecks() {
        return fixture.count("select count(*) from tenant.mirror_recheck where store_id = '" + scene.store() + "'");
    }

    @Test
    void hidesWhatTwoWholeListsLackAndTheServiceTwiceSaysItDoesNotHave() {
        fixture.sql("""
                insert into tenant.mirror_product (tenant_id, store_id, id, as_of, digest, raw, seen_at, open_text, personal_text)
                select tenant_id, store_id, 'no-more', as_of, digest, raw, seen_at - interval '3 days', '', ''
                from tenant.mirror_product where store_id = '%s' limit 1""".formatted(scene.store()));
        readProductsAgain();
        assertThat(has("product", "no-more")).as("once is no proof").isTrue();
        readProductsAgain();
        assertThat(has("product", "no-more"))
                .as("twice in a moment is no proof")
                .isTrue();
        fixture.sql("update tenant.mirror_doubt set doubted_at = doubted_at - interval '1 hour'");
        readProductsAgain();
        assertThat(has("product", "no-more")).isFalse();
    }

    private void readProductsAgain() {
        fixture.sql("update tenant.mirror_stream set checkpoint = '' where stream = 'products' and store_id = '"
                + scene.store() + "'");
        fixture.workUntil(() -> fixture.count("select count(*) from tenant.mirror_stream where stream = 'products'"
                        + " and checkpoint like 'cost-FULL=_;last-FULL%' and store_id = '" + scene.store() + "'")
                == 1);
    }

    @Test
    void believesNoListThatLacksMostOfWhatIsKnown() {
        simulator.chaos().on("/products").of(scene.simulated()).status(200, """
                {"action":"products.getall","result":"success","total":0,"products":[]}""");
        simulator.chaos().on("/products/*").of(scene.simulated()).status(404);
        var known = fixture.stream(scene, Stream.PRODUCTS).known();
        fixture.sql("update tenant.mirror_product set seen_at = seen_at - interval '3 days' where store_id = '"
                + scene.store() + "'");
        fixture.sql("update tenant.mirror_stream set checkpoint = '' where stream = 'products' and store_id = '"
                + scene.store() + "'");
        for (int slice = 0; slice < 10; slice++) {
            fixture.slice();
        }
        assertThat(fixture.count("select count(*) from tenant.mirror_product where gone_at is null and store_id = '"
                        + scene.store() + "'"))
                .isEqualTo(known);
    }

    @Test
    void pausesWithARefusedCredentialAndFailsNothing() {
        simulator.chaos().on("*").of(scene.simulated()).status(401);
        fixture.as(scene.owner(), () -> {
            mirror().refresh(scene.store());
            return true;
        });
        fixture.slice();
        var job = fixture.as(
                scene.owner(),
                () -> bean(Jobs.class)
                        .ensure(io.storefleet.jobs.NewJob.standing(SyncJob.KIND, "the same", scene.store(), "")));
        var view = fixture.as(scene.owner(), () -> bean(Jobs.class).find(job).orElseThrow());
        assertThat(view.state()).isEqualTo(JobState.PAUSED);
        assertThat(Objects.requireNonNull(view.reason()).code()).isEqualTo(StopReason.CREDENTIAL_REFUSED);
        assertThat(view.startedBy()).as("nobody who could leave").isNull();
        var stream = fixture.state(scene).streams().stream()
                .filter(each -> each.trouble() != null)
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(stream.trouble()).code()).isEqualTo(StopReason.CREDENTIAL_REFUSED);
        assertThat(stream.whole()).isTrue();
    }

    @Test
    void pullsOneObjectForWhoeverMaySeeItsKind() {
        var order = anOrder();
        fixture.sql(
                "delete from tenant.mirror_order where id = '" + order + "' and store_id = '" + scene.store() + "'");
        assertThat(fixture.as(scene.owner(), () -> mirror().pull(scene.store(), ObjectKind.ORDER, order)))
                .isTrue();
        assertThat(has("order", order)).isTrue();
        assertThat(fixture.as(scene.owner(), () -> mirror().pull(scene.store(), ObjectKind.ORDER, "none")))
                .isFalse();
        simulator.chaos().on("/orders/*").of(scene.simulated()).status(401);
        assertThatThrownBy(() -> fixture.as(scene.owner(), () -> mirror().pull(scene.store(), ObjectKind.ORDER, order)))
                .isInstanceOf(FastSpringException.CredentialsRefused.class);
    }

    @Test
    void showsNoCopyOfAStoreThatAMemberHasNoGrantOn() {
        var other = scene.agency().store(simulator.store("aurora"));
        var guest = scene.agency().member(Role.VIEWER, other);
        assertThat(fixture.as(guest, () -> mirror().states()))
                .singleElement()
                .matches(state -> state.store().equals(other));
        assertThatThrownBy(() -> fixture.as(guest, () -> mirror().state(scene.store())))
                .isInstanceOf(NothingHereException.class);
        assertThatThrownBy(() -> TestAgency.run(guest, () -> mirror().refresh(scene.store())))
                .isInstanceOfAny(NothingHereException.class, RightRefusedException.class);
        assertThatThrownBy(() -> fixture.as(guest, () -> mirror().pull(scene.store(), ObjectKind.ORDER, "any")))
                .isInstanceOfAny(NothingHereException.class, RightRefusedException.class);
        var stranger = TestAgency.in(application).owner();
        assertThatThrownBy(() -> fixture.as(stranger, () -> mirror().state(scene.store())))
                .isInstanceOf(NothingHereException.class);
    }

    @Test
    void aStoreThatDoesNotAnswerHoldsUpNoOther() throws InterruptedException {
        fixture.as(scene.owner(), () -> {
            mirror().refresh(scene.store());
            return true;
        });
        var hold = simulator.chaos().on("*").of(scene.simulated()).hold();
        var stuck = Thread.ofVirtual().start(fixture::slice);
        assertThat(hold.awaitCall(Duration.ofSeconds(20))).isTrue();
        var quick = new CopyRig(fixture, simulator, "aurora");
        quick.copy();
        assertThat(fixture.count("select count(*) from pg_stat_activity where state = 'idle in transaction'"))
                .as("a call holds no connection")
                .isZero();
        assertThat(stuck.isAlive()).isTrue();
        hold.release();
        stuck.join();
    }

    private boolean has(String table, String id) {
        return fixture.count("select count(*) from tenant.mirror_" + table + " where gone_at is null and id = '" + id
                        + "' and store_id = '" + scene.store() + "'")
                == 1;
    }

    private Mirror mirror() {
        return bean(Mirror.class);
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}

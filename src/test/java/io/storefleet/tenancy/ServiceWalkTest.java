package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.Jobs;
import io.storefleet.links.LinkFilter;
import io.storefleet.links.LinkResults;
import io.storefleet.simulator.Simulator;
import io.storefleet.store.Stores;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Team;
import io.storefleet.team.TeamException;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import io.storefleet.vault.SealBrokenException;
import io.storefleet.vault.Sealed;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;
import tools.jackson.databind.json.JsonMapper;

/** Calls every method of every service as the Owner of another agency who knows all of the victim's ids. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServiceWalkTest {

    private static final List<Class<?>> REFUSALS = List.of(
            NothingHereException.class, RightRefusedException.class, TeamException.class, SealBrokenException.class);

    private final ApplicationContext context;
    private final TestDatabase database;
    private final Simulator simulator;
    private final ServiceWalk walk;
    private final Victim victim;
    private final TestAgency stranger;

    ServiceWalkTest(ApplicationContext context, TestDatabase database, Simulator simulator) {
        this.context = context;
        this.database = database;
        this.simulator = simulator;
        this.walk = new ServiceWalk(context);
        this.victim = Victim.in(context);
        this.stranger = TestAgency.in(context);
    }

    @BeforeAll
    void theVictimHasSomethingToSteal() {
        TestAgency.run(victim.scene().owner(), () -> {
            assertThat(context.getBean(Stores.class).get(victim.store())).isNotNull();
            assertThat(context.getBean(Jobs.class).find(victim.job())).isPresent();
            assertThat(context.getBean(Team.class).invitations()).isNotEmpty();
            assertThat(context.getBean(LinkResults.class).rows(victim.batch(), LinkFilter.ALL, 0, 10))
                    .isNotEmpty();
            assertThat(context.getBean(LinkResults.class).reveal(victim.batch(), 1))
                    .isNotNull();
        });
    }

    @Test
    void noServiceAnswersOrChangesAnythingOfAnotherTenant() throws SQLException {
        var arguments = arguments();
        simulator.forgetCalls();
        Map<String, String> before;
        Map<String, String> after;
        var wrong = new ArrayList<String>();
        var walked = walked();
        try (var everything = database.asSuperuser()) {
            before = Rows.digests(everything, victim.tenant());
            for (var method : walked) {
                var outcome = TestAgency.call(stranger.owner(), () -> walk.call(method, arguments.of(method)));
                wrong.addAll(judge(method, outcome));
            }
            after = Rows.digests(everything, victim.tenant());
        }
        assertThat(wrong).isEmpty();
        assertThat(walked).as("methods walked").hasSizeGreaterThan(40);
        assertThat(after).isEqualTo(before);
        assertThat(simulator.calls())
                .noneMatch(call -> victim.scene().simulated().slug().equals(call.store()));
    }

    @Test
    void everyExceptionStillMeansSomething() {
        var known = new HashSet<String>();
        walk.methods().forEach(method -> {
            known.add(ServiceWalk.name(method));
            known.add(method.getDeclaringClass().getSimpleName());
        });
        known.add("Outbox");
        var meant = new HashSet<>(WalkExceptions.NOT_WALKED.keySet());
        meant.addAll(WalkExceptions.OWN_ANSWER.keySet());
        meant.removeAll(known);
        assertThat(meant).isEmpty();
    }

    private List<Method> walked() {
        return walk.methods().stream()
                .filter(method -> !WalkExceptions.NOT_WALKED.containsKey(ServiceWalk.name(method)))
                .filter(method -> !WalkExceptions.NOT_WALKED.containsKey(
                        method.getDeclaringClass().getSimpleName()))
                .toList();
    }

    private List<String> judge(Method method, ServiceWalk.Outcome outcome) {
        var name = ServiceWalk.name(method);
        var thrown = outcome.thrown();
        if (thrown != null) {
            return REFUSALS.contains(thrown.getClass()) ? List.of() : List.of(name + " threw " + thrown);
        }
        if (ServiceWalk.isNothing(outcome.answer())) {
            return List.of();
        }
        if (!WalkExceptions.OWN_ANSWER.containsKey(name)) {
            return List.of(name + " answered " + outcome.answer());
        }
        var seen = JsonMapper.shared().writeValueAsString(outcome.answer());
        return victim.traces().stream()
                .filter(seen::contains)
                .map(trace -> name + " answered " + trace)
                .toList();
    }

    private WalkArguments arguments() throws SQLException {
        try (var everything = database.asSuperuser()) {
            var where = " from tenant.store_credential where tenant_id = '" + victim.tenant() + "'";
            var key =
                    UUID.fromString(Rows.query(everything, "select id" + where).getFirst());
            var sealed = new Sealed(HexFormat.of()
                    .parseHex(Rows.query(everything, "select encode(sealed, 'hex')" + where)
                            .getFirst()));
            return new WalkArguments(context, victim, simulator.store("fernlab"), Map.entry(key, sealed));
        }
    }
}

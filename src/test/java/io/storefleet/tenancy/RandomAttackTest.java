package io.storefleet.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.simulator.Simulator;
import io.storefleet.team.NothingHereException;
import io.storefleet.team.RightRefusedException;
import io.storefleet.team.Role;
import io.storefleet.testing.StorefleetTest;
import io.storefleet.testing.TestAgency;
import io.storefleet.testing.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** Members of two agencies try at random what they can reach of both; {@code -Dstorefleet.attacks} says how often. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class RandomAttackTest {

    private static final int ATTEMPTS = Integer.getInteger("storefleet.attacks", 10_000);
    private static final long SEED = Long.getLong("storefleet.seed", 20_261_122L);

    /** How many attempts were made on foreign things and on the attackers' own, and how many of each got something. */
    private static final class Tally {
        private int foreign;
        private int foreignRows;
        private int own;
        private int ownRows;

        void count(boolean own, boolean got) {
            if (own) {
                this.own++;
                ownRows += got ? 1 : 0;
            } else {
                foreign++;
                foreignRows += got ? 1 : 0;
            }
        }
    }

    private final TestDatabase database;
    private final Simulator simulator;
    private final Attacks attacks;
    private final List<Victim> agencies;
    private final Map<Victim, List<Actor>> members;

    RandomAttackTest(ApplicationContext context, TestDatabase database, Simulator simulator) {
        this.database = database;
        this.simulator = simulator;
        this.attacks = new Attacks(context);
        var one = Victim.in(context);
        var other = Victim.in(context);
        this.agencies = List.of(one, other);
        this.members = Map.of(one, membersOf(one), other, membersOf(other));
    }

    private static List<Actor> membersOf(Victim agency) {
        var support = agency.scene().agency().member(Role.SUPPORT, null);
        var viewer = agency.scene().agency().member(Role.VIEWER, agency.store());
        return List.of(agency.scene().owner(), support, viewer);
    }

    @Test
    void noAttemptReachesARowOfAnotherAgency() throws SQLException {
        var random = new Random(SEED);
        var tally = new Tally();
        simulator.forgetCalls();
        try (var everything = database.asSuperuser();
                var sql = new SqlAttacks(database.asApp())) {
            var before = agencies.stream().map(one -> digests(everything, one)).toList();
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                var attacker = agencies.get(random.nextInt(2));
                var target = agencies.get(random.nextInt(2));
                // Services write refusals down and ask many statements each: one attempt in ten goes through them.
                var got = random.nextInt(10) == 0
                        ? byService(random, attacker, target)
                        : sql.attempt(random, attacker.tenant(), target.tenant()) > 0;
                tally.count(attacker == target, got);
            }
            assertThat(agencies.stream().map(one -> digests(everything, one))).isEqualTo(before);
        }
        assertThat(tally.foreignRows).as("foreign rows, seed " + SEED).isZero();
        assertThat(tally.foreign).isGreaterThan(ATTEMPTS / 3);
        assertThat(tally.ownRows)
                .as("the same attempts reach the attackers' own rows")
                .isGreaterThan(tally.own / 4);
        assertThat(simulator.calls()).isEmpty();
    }

    private boolean byService(RandomGenerator random, Victim attacker, Victim target) {
        var team = members.getOrDefault(attacker, List.of());
        var member = team.get(random.nextInt(team.size()));
        var attempt = attacks.any(random, attacker != target);
        try {
            return !ServiceWalk.isNothing(TestAgency.call(member, () -> attempt.on(target)));
        } catch (NothingHereException | RightRefusedException refused) {
            return false;
        }
    }

    /** Of everything but the record, which grows with each refusal and each reveal. */
    private static Map<String, String> digests(java.sql.Connection everything, Victim agency) {
        try {
            var digests = Rows.digests(everything, agency.tenant());
            digests.remove("tenant.audit_entry");
            return digests;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

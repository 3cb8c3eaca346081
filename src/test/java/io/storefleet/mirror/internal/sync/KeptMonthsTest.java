package io.storefleet.mirror.internal.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.storefleet.jobs.Sweep;
import io.storefleet.mirror.ObjectKind;
import io.storefleet.simulator.Call;
import io.storefleet.simulator.Simulator;
import io.storefleet.simulator.SimulatorSettings;
import io.storefleet.testing.StorefleetTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestConstructor;

/** What is not kept is not copied either: the two do not undo each other's work. */
@StorefleetTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class KeptMonthsTest {

    private static final int MONTHS = 14;
    private static final Pattern BEGIN = Pattern.compile("[?&]begin=([0-9-]{10})");

    private final ApplicationContext application;
    private final Simulator simulator =
            Simulator.start(SimulatorSettings.defaults().withoutLimit());
    private final CopyRig rig;

    KeptMonthsTest(SyncFixture fixture, ApplicationContext application) {
        this.application = application;
        this.rig = new CopyRig(fixture, simulator, "aurora");
        rig.keep(MONTHS);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void asksForNoOrdersThatWouldBeDestroyedAtOnce() {
        rig.copy();
        rig.readAgain();
        var oldest = LocalDate.now(ZoneOffset.UTC).minusMonths(MONTHS);
        var lists = simulator.calls().stream()
                .map(Call::path)
                .filter(path -> path.startsWith("/orders?"))
                .toList();
        assertThat(lists).isNotEmpty().allSatisfy(path -> {
            var begin = BEGIN.matcher(path);
            assertThat(begin.find()).as(path).isTrue();
            assertThat(LocalDate.parse(begin.group(1))).isAfterOrEqualTo(oldest);
        });
        assertThat(rig.rows(ObjectKind.ORDER)).isPositive().isLessThan(all());
    }

    private long all() {
        return simulator.state("aurora").orders().size();
    }

    @Test
    void copiesNothingThatIsDestroyedForItsAge() {
        rig.copy();
        var copied = rows();
        destroyWhatIsOld();
        assertThat(rows()).isEqualTo(copied);
        rig.readAgain();
        assertThat(rows()).isEqualTo(copied);
    }

    @Test
    void doesNotBringBackWhatWasDestroyedWhenTheStoreIsKeptForLessTime() {
        rig.keep(SyncFixture.EVERYTHING);
        rig.copy();
        var before = rows();
        rig.keep(MONTHS);
        destroyWhatIsOld();
        var left = rows();
        assertThat(left.getFirst()).isLessThan(before.getFirst());
        assertThat(left.get(1)).isLessThan(before.get(1));
        rig.readAgain();
        assertThat(rows()).isEqualTo(left);
    }

    private List<Long> rows() {
        return List.of(rig.rows(ObjectKind.ORDER), rig.rows(ObjectKind.SUBSCRIPTION), rig.rows(ObjectKind.ACCOUNT));
    }

    private void destroyWhatIsOld() {
        application.getBeansOfType(Sweep.class).values().stream()
                .filter(sweep -> sweep.name().equals("mirror-retention"))
                .forEach(Sweep::sweep);
    }
}

package io.storefleet.fastspring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuotaLineTest {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final FakeTime time = new FakeTime();
    private final QuotaRates rates = new QuotaRates(600, new SplittableRandom(7));
    private final QuotaLine line = new QuotaLine("main", rates);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<QuotaWaiter, String> names = new LinkedHashMap<>();

    @BeforeEach
    void useUpTheBurst() {
        lock.lock();
        for (int i = 0; i < 5; i++) {
            rates.address("main", time.instant()).take(time.instant());
        }
    }

    private QuotaWaiter join(String name, String store, Priority priority, Duration patience) {
        var waiter = new QuotaWaiter(
                new QuotaRequest("main", store, priority, patience), time.instant(), lock.newCondition());
        names.put(waiter, name);
        line.add(waiter);
        return waiter;
    }

    private QuotaWaiter person(String name, String store) {
        return join(name, store, Priority.PERSON, PATIENCE);
    }

    private QuotaWaiter job(String name, String store) {
        return join(name, store, Priority.JOB, PATIENCE);
    }

    /** Who goes within this time, in order. */
    private List<String> servedIn(Duration duration) {
        List<String> served = new ArrayList<>();
        var end = time.instant().plus(duration);
        while (!line.isEmpty() && time.instant().isBefore(end)) {
            for (var next = line.next(time.instant()); next != null; next = line.next(time.instant())) {
                rates.address("main", time.instant()).take(time.instant());
                rates.credential(next.request.credentialKey(), time.instant()).take(time.instant());
                served.add(String.valueOf(names.get(next)));
            }
            time.advance(Duration.ofMillis(10));
        }
        return served;
    }

    @Test
    void servesPeopleInTheOrderTheyCameAndThenJobs() {
        job("job", "aurora");
        person("first", "fernlab");
        person("second", "aurora");
        job("other job", "fernlab");
        person("third", "aurora");

        assertThat(servedIn(PATIENCE)).containsExactly("first", "second", "third", "job", "other job");
    }

    @Test
    void servesPeopleFirstAlsoWhenThereIsEnoughForAll() {
        job("job", "aurora");
        person("first", "fernlab");
        person("second", "aurora");
        time.advance(Duration.ofSeconds(2));

        assertThat(servedIn(Duration.ofMillis(10))).containsExactly("first", "second", "job");
    }

    @Test
    void letsTheStoresTakeTurns() {
        for (int i = 0; i < 1_000; i++) {
            job("many", "aurora");
        }
        job("few 1", "fernlab");
        job("few 2", "fernlab");
        job("one", "boreal");

        assertThat(servedIn(Duration.ofSeconds(4)).subList(0, 7))
                .containsExactly("many", "few 1", "one", "many", "few 2", "many", "many");
    }

    @Test
    void letsAPersonPassWhoseStoreIsFree() {
        var blocked = rates.credential("aurora", time.instant());
        blocked.refused(blocked.take(time.instant()), time.instant(), Duration.ofSeconds(10));
        person("of the blocked store", "aurora");
        job("job of the blocked store", "aurora");
        person("of another", "fernlab");

        assertThat(servedIn(Duration.ofSeconds(5))).containsExactly("of another");
        assertThat(servedIn(PATIENCE)).containsExactly("of the blocked store", "job of the blocked store");
    }

    @Test
    void servesJobsAlongATrickleOfPeople() {
        for (int i = 0; i < 100; i++) {
            job("job", "aurora");
        }
        List<String> served = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            person("person", "fernlab");
            served.addAll(servedIn(Duration.ofMillis(500)));
        }

        assertThat(served.stream().filter("person"::equals)).hasSize(40);
        assertThat(served.stream().filter("job"::equals)).hasSizeBetween(15, 25);
    }

    @Test
    void tellsWhoseTimeIsUp() {
        var hurried = join("hurried", "aurora", Priority.JOB, Duration.ofSeconds(1));
        var patient = person("patient", "aurora");

        assertThat(line.late(time.instant())).isNull();
        time.advance(Duration.ofSeconds(1));
        assertThat(line.late(time.instant())).isSameAs(hurried);
        assertThat(line.late(time.instant())).isNull();
        line.remove(patient);
        assertThat(line.isEmpty()).isTrue();
    }

    @Test
    void sleepsUntilTheNextPermitOrTheEndOfSomebodysPatience() {
        person("person", "aurora");
        assertThat(line.pause(time.instant())).isBetween(Duration.ofMillis(330), Duration.ofMillis(335));

        join("hurried", "aurora", Priority.JOB, Duration.ofMillis(100));
        assertThat(line.pause(time.instant())).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void tellsAPersonHowLongTheLineIs() {
        assertThat(Collections.nCopies(3, "aurora"))
                .allSatisfy(store -> assertThat(person("person", store)).isNotNull());
        var request = new QuotaRequest("main", "fernlab", Priority.PERSON, PATIENCE);

        assertThat(line.estimate(request, time.instant()))
                .isBetween(Duration.ofMillis(1_330), Duration.ofMillis(1_340));
    }
}

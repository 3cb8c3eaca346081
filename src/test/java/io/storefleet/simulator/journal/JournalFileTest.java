package io.storefleet.simulator.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storefleet.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file of the changes: torn, foreign, broken and long. */
class JournalFileTest extends RestartTest {

    @Test
    void losesOnlyTheLineThatWasCutOff() throws Exception {
        List<String> orders = new ArrayList<>();
        try (Simulator first = start()) {
            BusyStore store = new BusyStore(first, "aurora");
            orders.add(store.charge());
            orders.add(store.charge());
            // Killed here: without closing, nothing is written but what was answered.
            List<String> lines = Files.readAllLines(journal());
            String last = lines.getLast();
            Files.writeString(journal(), String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
            Files.writeString(journal(), last.substring(0, last.length() / 2), StandardOpenOption.APPEND);
            Files.copy(journal(), directory.resolve("torn"));
        }
        Files.move(directory.resolve("torn"), journal(), StandardCopyOption.REPLACE_EXISTING);

        String next;
        try (Simulator second = start()) {
            BusyStore store = new BusyStore(second, "aurora");
            assertThat(store.ids("orders")).contains(orders.getFirst()).doesNotContain(orders.getLast());
            next = store.charge();
        }
        try (Simulator third = start()) {
            assertThat(new BusyStore(third, "aurora").ids("orders")).contains(orders.getFirst(), next);
        }
    }

    @Test
    void refusesTheChangesOfAnotherWorld() throws Exception {
        try (Simulator first = start()) {
            new BusyStore(first, "aurora").charge();
        }
        String state = Files.readString(directory.resolve("simulator.json"));
        Files.writeString(directory.resolve("simulator.json"), state.replaceAll("\"seed\" : 1", "\"seed\" : 2"));

        assertThatThrownBy(this::start)
                .isInstanceOf(JournalRefused.class)
                .hasMessageContaining("a world of seed 1, 120 accounts and 2026-06-01, not of seed 2")
                .hasMessageContaining("delete the directory");
    }

    @Test
    void refusesALineThatIsNoChange() throws Exception {
        try (Simulator first = start()) {
            new BusyStore(first, "aurora").charge();
        }
        Files.writeString(journal(), "nonsense\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::start).isInstanceOf(JournalRefused.class).hasMessageContaining("is no change");
    }

    @Test
    void replaysAThousandChangesAsTheyWereAnswered() throws Exception {
        List<String> payers;
        try (Simulator first = start()) {
            BusyStore store = new BusyStore(first, "aurora");
            payers = store.payers();
            store.charge();
        }
        List<String> lines = Files.readAllLines(journal());
        String charge = lines.get(1);
        List<String> many = new ArrayList<>(lines);
        int number = Integer.parseInt(charge.replaceAll(".*\"numbers\":\\[\\[(\\d+),.*", "$1"));
        for (int copy = 1; copy < 1_000; copy++) {
            String payer = payers.get(copy % payers.size());
            many.add(charge.replace(payers.getFirst(), payer)
                    .replace("[[" + number + ",0]", "[[" + (number + copy * 10) + "," + copy + "]"));
        }
        Files.write(journal(), many);

        try (Simulator second = start()) {
            assertThat(second.replayed().orElseThrow().otherwise()).isZero();
            assertThat(second.replayed().orElseThrow().changes()).isGreaterThanOrEqualTo(1_000);
        }
    }
}

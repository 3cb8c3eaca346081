package io.storefleet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The simulator judges the client, so it must not share its mistakes. */
class IndependenceTest {

    private static final Path SOURCES = Path.of("src/test/java/io/storefleet/simulator");
    private static final Pattern FOREIGN =
            Pattern.compile("io\\.storefleet\\.(?!simulator)|org\\.springframework|com\\.vaadin");

    @Test
    void namesNothingOfTheApplicationNorSpring() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).hasSizeGreaterThan(250).noneMatch(IndependenceTest::isForeign);
        }
    }

    @Test
    void wouldNoticeTheClient() {
        assertThat(FOREIGN.matcher("import io.store" + "fleet.fastspring.Client;")
                        .find())
                .isTrue();
    }

    private static boolean isForeign(Path source) {
        try {
            return FOREIGN.matcher(Files.readString(source)).find();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}

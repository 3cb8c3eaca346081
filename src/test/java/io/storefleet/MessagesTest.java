package io.storefleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that users see: whole in both languages, and all there that the code asks for. */
class MessagesTest {

    private static final Path FILES = Path.of("src/main/resources");
    private static final Path CODE = Path.of("src/main/java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");

    /** A key in full: one that goes on with {@code +} is made of parts and cannot be read from the code. */
    private static final Pattern USED = Pattern.compile("getTranslation\\(\\s*\"([^\"]+)\"\\s*([,)+])");

    /** The code a job waits or stops with, or the one of a call to FastSpring that failed. */
    private static final List<Pattern> REASONS = List.of(
            Pattern.compile("SliceResult\\.(?:later|stopped)\\([^;]*?\"([a-z-]+)\"\\)"),
            Pattern.compile("final String (?!KIND)[A-Z_]+ = \"([a-z-]+)\""),
            Pattern.compile("super\\(\\s*trace, \"([a-z-]+)\""),
            Pattern.compile("[A-Z_]+\\(\"([a-z-]+)\", \"[^\"]+\", (?:true|false)\\)"));

    private static final Pattern HOLDS_UP =
            Pattern.compile("SliceResult\\.(?:later|stopped)\\(|StopReason\\.of\\((?!StopReason\\.|reasonCode)");

    static Stream<Path> modules() throws IOException {
        try (var files = Files.list(FILES)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("messages-[a-z]+\\.properties"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        var texts = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private static Path german(Path file) {
        return FILES.resolve(file.getFileName().toString().replace(".properties", "_de.properties"));
    }

    private static TreeSet<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().forEach(each -> found.add(each.group(1)));
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void saysTheSameInBothLanguages(Path file) throws IOException {
        var english = read(file);
        var other = read(german(file));
        assertThat(other).containsOnlyKeys(english.keySet());
        english.forEach((key, text) ->
                assertThat(placeholders(other.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void namesItsKeysAfterItsModule(Path file) throws IOException {
        var module = file.getFileName().toString().replaceAll("messages-|\\.properties", "");
        assertThat(read(file).keySet()).allSatisfy(key -> assertThat(key).startsWith(module + "."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void holdsTextsThatFormatAndUseTheTypographicApostrophe(Path file) throws IOException {
        for (var language : new Path[] {file, german(file)}) {
            read(language).forEach((key, text) -> {
                assertThat(text).as(key).isNotBlank().doesNotContain("'");
                assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
            });
        }
    }

    @Test
    void hasASentenceForEachReasonOfAJob() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(MessagesTest::givesReasons).toList()) {
                var code = Files.readString(file);
                REASONS.forEach(reason -> reason.matcher(code).results().forEach(match -> codes.add(match.group(1))));
            }
        }
        // A job that is stopped in the middle of a call goes on elsewhere; a refused credential stops it by its own
        // name.
        codes.removeAll(Set.of("interrupted", "credentials-refused"));
        assertThat(codes)
                .contains(
                        "up-to-date",
                        "right-lost",
                        "timeout",
                        "service-failed",
                        "unreadable-answer",
                        "credential-replaced");
        assertThat(read(FILES.resolve("messages-jobs.properties")).keySet())
                .containsAll(codes.stream().map("jobs.reason."::concat).toList());
    }

    private static boolean givesReasons(Path file) {
        var name = file.toString();
        return Stream.of(
                                        "/bulk/internal/",
                                        "/jobs/internal/",
                                        "/links/internal/",
                                        "/lists/internal/",
                                        "/mailings/internal/",
                                        "/mirror/internal/",
                                        "/products/internal/")
                                .anyMatch(name::contains)
                        && name.matches(".*(Job|Troubles|Runner|Outcomes|Slice)\\.java")
                || name.matches(".*/(StopReason|StoreExit|FastSpringException|Unreachable|UnreadableAnswer)\\.java");
    }

    @Test
    void looksForReasonsWhereverAJobIsHeldUp() throws IOException {
        try (var files = Files.walk(CODE)) {
            var holding = files.filter(each -> each.toString().endsWith(".java"))
                    .filter(MessagesTest::holdsUp)
                    .toList();
            assertThat(holding).hasSizeGreaterThan(5).allMatch(MessagesTest::givesReasons);
        }
    }

    private static boolean holdsUp(Path file) {
        try {
            return HOLDS_UP.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void knowsEveryKeyThatTheCodeAsksFor() throws IOException {
        var known = new TreeSet<String>();
        for (var file : modules().toList()) {
            known.addAll(read(file).keySet());
        }
        var used = new TreeMap<String, Path>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                USED.matcher(Files.readString(file)).results().forEach(call -> {
                    // A beginning must at least be the beginning of some key.
                    var whole = !call.group(2).equals("+");
                    var there = whole
                            ? known.contains(call.group(1))
                            : known.stream().anyMatch(key -> key.startsWith(call.group(1)));
                    if (!there) {
                        used.put(call.group(1), file);
                    }
                });
            }
        }
        assertThat(used).as("keys without a text").isEmpty();
        assertThat(known).hasSizeGreaterThan(100);
    }
}

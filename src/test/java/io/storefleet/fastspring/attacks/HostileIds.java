package io.storefleet.fastspring.attacks;

import io.storefleet.fastspring.FakeTransport;
import io.storefleet.fastspring.FastSpringFixtures;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Learned;
import io.storefleet.fastspring.internal.Resource;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Puts random and malicious texts where ids belong and looks where the request would go. */
public final class HostileIds {

    private static final URI ENDPOINT = URI.create("https://api.example.org");
    private static final String TEMPLATE = "/accounts/{ids}/authenticate";
    private static final String[] PIECES = {
        "..", "/", "\\", "%2e", "%2F", "%00", "?", "#", "@", ":", ";", "//", "\r\n", "Host: evil", "evil.example",
                "\u2025",
        "\uFF0F", " ", ",", "&", "=", "\uD800", "\u0000", "authenticate", "a", "Z", "9", "-", "_", "é", "{ids}",
                "http://"
    };

    private final SplittableRandom random;
    private final FastSpringFixtures given = new FastSpringFixtures();

    public HostileIds(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Tries each piece alone and then so many random lists of ids; tells the lists that went astray. */
    public List<String> astray(int lists) {
        Stream<List<String>> pieces = Stream.of(PIECES).map(List::of);
        return Stream.concat(pieces, Stream.generate(this::ids).limit(lists))
                .filter(ids -> !staysOnItsPath(ids))
                .map(List::toString)
                .toList();
    }

    private List<String> ids() {
        return Stream.generate(this::text).limit(1 + random.nextInt(3)).toList();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int piece = 0; piece <= random.nextInt(5); piece++) {
            text.append(
                    random.nextInt(4) == 0
                            ? Character.toString(random.nextInt(0x3000))
                            : PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private boolean staysOnItsPath(List<String> ids) {
        FakeTransport transport = new FakeTransport().answer(200, "{\"accounts\":[]}");
        var caller = new Caller(transport, given.options(ENDPOINT, given.quota), new Learned());
        try {
            caller.get(ApiPath.of(TEMPLATE, "ids", ids), Resource.ACCOUNTS);
        } catch (IllegalArgumentException refused) {
            return transport.calls.isEmpty();
        }
        URI uri = transport.calls.getFirst().uri();
        String[] parts = uri.getRawPath().split("/", -1);
        boolean path = parts.length == 4 && parts[1].equals("accounts") && parts[3].equals("authenticate");
        boolean rest = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        return path
                && rest
                && "api.example.org".equals(uri.getHost())
                && uri.normalize().getRawPath().equals(uri.getRawPath())
                && saysTheIds(parts[2], ids);
    }

    /** A lone half of a character cannot be encoded and arrives as a question mark, which names nothing. */
    private static boolean saysTheIds(String segment, List<String> ids) {
        String[] said = segment.split(",", -1);
        for (int place = 0; place < ids.size(); place++) {
            String wanted = new String(ids.get(place).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            if (said.length != ids.size()
                    || !URLDecoder.decode(said[place], StandardCharsets.UTF_8).equals(wanted)) {
                return false;
            }
        }
        return true;
    }
}

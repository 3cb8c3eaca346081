package io.storefleet.post.internal;

import io.storefleet.post.PostProblem;
import io.storefleet.post.PostProblem.Kind;
import io.storefleet.post.PostSettings;
import io.storefleet.post.Security;
import io.storefleet.post.Sender;
import io.storefleet.post.ServerDraft;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a mail server must be like. */
@Component
class ServerRules {

    private static final Pattern HOST = Pattern.compile("[a-z0-9.:_-]{1,255}");
    private static final int MOST_A_MINUTE = 600;
    private static final int LONGEST = 255;

    private final PostSettings settings;

    ServerRules(PostSettings settings) {
        this.settings = settings;
    }

    /** The draft trimmed; looks its host up, so outside any transaction. */
    ServerDraft checked(ServerDraft draft) {
        var host = draft.host().strip().toLowerCase(Locale.ROOT);
        demand(HOST.matcher(host).matches(), Kind.HOST_INVALID);
        demand(draft.port() > 0 && draft.port() < 65_536, Kind.PORT_INVALID);
        demand(draft.security() != Security.NONE || settings.unencrypted(), Kind.MUST_BE_ENCRYPTED);
        var user = blankToNull(draft.user());
        demand(user == null || plain(user), Kind.USER_INVALID);
        var clean = new ServerDraft(
                host, draft.port(), draft.security(), user, blankToNull(draft.password()), checked(draft.sender()));
        resolve(host);
        return clean;
    }

    private void resolve(String host) {
        try {
            var guard = new HostGuard(settings.privateHosts());
            demand(Arrays.stream(InetAddress.getAllByName(host)).allMatch(guard::lets), Kind.HOST_PRIVATE);
        } catch (UnknownHostException unknown) {
            throw new PostProblem(Kind.HOST_UNKNOWN);
        }
    }

    private static Sender checked(Sender sender) {
        var name = sender.name().strip();
        demand(plain(name), Kind.NAME_INVALID);
        var address = blankToNull(sender.address());
        demand(address != null && isAddress(address), Kind.FROM_INVALID);
        var reply = blankToNull(sender.replyTo());
        demand(reply == null || isAddress(reply), Kind.REPLY_TO_INVALID);
        var bounce = blankToNull(sender.bounce());
        demand(bounce == null || isAddress(bounce), Kind.BOUNCE_INVALID);
        demand(sender.perMinute() >= 1 && sender.perMinute() <= MOST_A_MINUTE, Kind.RATE_INVALID);
        return new Sender(name, address, reply, bounce, sender.perMinute());
    }

    /** Whether mail can go to it: one address, without a name and without anything that could end a header. */
    static boolean isAddress(String text) {
        if (!plain(text) || text.indexOf('@') < 1 || text.chars().anyMatch(Character::isWhitespace)) {
            return false;
        }
        try {
            var address = new InternetAddress(text, true);
            return text.equals(address.getAddress());
        } catch (AddressException none) {
            return false;
        }
    }

    private static boolean plain(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .orElse(null);
    }

    private static void demand(boolean holds, Kind otherwise) {
        if (!holds) {
            throw new PostProblem(otherwise);
        }
    }
}

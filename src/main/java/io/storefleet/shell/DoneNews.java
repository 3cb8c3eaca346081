package io.storefleet.shell;

import com.vaadin.flow.component.Component;
import io.storefleet.audit.AuditEntry;
import io.storefleet.audit.AuditLog;
import io.storefleet.intents.ui.ChangeWords;
import io.storefleet.team.Colleagues;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Tone;
import java.util.Optional;
import java.util.UUID;

/** What people and jobs of the agency did to a thing, as the audit has it. */
@org.springframework.stereotype.Component
record DoneNews(AuditLog log, Colleagues colleagues) {

    /** How the names of what was changed at FastSpring begin. */
    static final String CHANGE = "change.";

    /** For who may see the thing. @param actions how the names of the actions begin */
    TimelineSource to(AuditLog.Subject subject, String actions) {
        return (after, limit) -> log.about(subject, actions, limit, after == null ? null : cursor(after)).stream()
                .map(this::news)
                .toList();
    }

    private static AuditEntry.Cursor cursor(Happening last) {
        return new AuditEntry.Cursor(last.at(), UUID.fromString(last.id()));
    }

    private Happening news(AuditEntry entry) {
        var place = entry.place();
        var member = entry.member();
        var told = Happening.of(place.at(), place.id().toString(), tone(entry.action()), page -> words(page, entry))
                .by(member == null ? null : colleagues.name(member));
        return change(entry)
                .map(change -> told.leading(places -> places.change(change)))
                .orElse(told);
    }

    /** The change at FastSpring that the entry tells of. */
    private static Optional<UUID> change(AuditEntry entry) {
        return entry.action().startsWith(CHANGE)
                ? Optional.ofNullable(entry.details().get("intent")).map(UUID::fromString)
                : Optional.empty();
    }

    private static String words(Component page, AuditEntry entry) {
        var key = "shell.done." + entry.action();
        var kind = entry.details().getOrDefault("kind", "");
        var what = page.getTranslation("intents.kind." + kind);
        var known = page.getTranslation(key, what.startsWith("intents.") ? kind : what);
        var facts = change(entry).isPresent() ? ChangeWords.facts(page, entry.details()) : "";
        return known.equals(key)
                ? page.getTranslation("shell.done-other", entry.action())
                : facts.isEmpty() ? known : known + " · " + facts;
    }

    private static Tone tone(String action) {
        return switch (action) {
            case CHANGE + "confirmed" -> Tone.GOOD;
            case CHANGE + "rejected" -> Tone.BAD;
            case CHANGE + "unknown", CHANGE + "undecided" -> Tone.WARN;
            default -> Tone.INFO;
        };
    }
}

package io.storefleet.shell;

import io.storefleet.audit.AuditEntry;
import io.storefleet.audit.AuditLog;
import io.storefleet.team.Colleagues;
import io.storefleet.tenancy.StoreId;
import io.storefleet.uikit.Happening;
import io.storefleet.uikit.TimelineSource;
import io.storefleet.uikit.Tone;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people and jobs of the agency did to a thing, as the audit has it. */
@Component
record DoneNews(AuditLog log, Colleagues colleagues) {

    /** For who may see the thing. @param actions how the names of the actions begin */
    TimelineSource to(StoreId store, String id, String actions) {
        var subject = new AuditLog.Subject(store, id);
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
        return Happening.of(place.at(), place.id().toString(), Tone.INFO, page -> {
                    var key = "shell.done." + entry.action();
                    var known = page.getTranslation(key);
                    return known.equals(key) ? page.getTranslation("shell.done-other", entry.action()) : known;
                })
                .by(member == null ? null : colleagues.name(member));
    }
}

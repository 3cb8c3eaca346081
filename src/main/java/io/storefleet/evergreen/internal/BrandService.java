package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Accent;
import io.storefleet.evergreen.Brand;
import io.storefleet.evergreen.BrandProblem;
import io.storefleet.evergreen.BrandProblem.Kind;
import io.storefleet.evergreen.Brands;
import io.storefleet.team.Rights;
import io.storefleet.team.Verb;
import io.storefleet.tenancy.AuditedEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the look, each time on record. */
@Service
@Transactional
class BrandService implements Brands {

    private static final int LONGEST = 80;

    private final Rights rights;
    private final BrandRows rows;
    private final Logos logos;
    private final ApplicationEventPublisher events;

    BrandService(Rights rights, BrandRows rows, Logos logos, ApplicationEventPublisher events) {
        this.rights = rights;
        this.rows = rows;
        this.logos = logos;
        this.events = events;
    }

    @Override
    public Brand get() {
        return rows.shown();
    }

    @Override
    public void describe(@Nullable String name, Accent accent) {
        rights.require(Verb.SETTINGS_MANAGE);
        var trimmed = name == null || name.isBlank() ? null : name.strip();
        if (trimmed != null && trimmed.length() > LONGEST) {
            throw new BrandProblem(Kind.NAME_TOO_LONG);
        }
        rows.describe(trimmed, accent);
        changed("look");
    }

    @Override
    public void takeLogo(byte[] file) {
        rights.require(Verb.SETTINGS_MANAGE);
        rows.logo(logos.drawnAnew(file));
        changed("logo");
    }

    @Override
    public void dropLogo() {
        rights.require(Verb.SETTINGS_MANAGE);
        rows.logo(null);
        changed("logo");
    }

    private void changed(String what) {
        events.publishEvent(AuditedEvent.done("evergreen.brand-changed", null, null, Map.of("what", what)));
    }
}

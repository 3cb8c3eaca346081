package io.storefleet.mailings.internal;

import static java.util.Objects.requireNonNull;

import io.storefleet.mailings.Language;
import io.storefleet.mailings.MailText;
import io.storefleet.mailings.Placeholder;
import io.storefleet.mailings.Template;
import io.storefleet.mailings.TemplateDraft;
import io.storefleet.mailings.TemplateFault;
import io.storefleet.mailings.TemplateId;
import io.storefleet.mailings.TemplateProblem;
import io.storefleet.mailings.Templates;
import io.storefleet.mailings.Written;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.AuditedEvent;
import io.storefleet.tenancy.Tenancy;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps templates; each change is on record. */
@Service
@Transactional
class TemplateService implements Templates {

    private final MailRights rights;
    private final TemplateRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TemplateService(MailRights rights, TemplateRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rights = rights;
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<Template> list() {
        rights.requireReading();
        return rows.all();
    }

    @Override
    public Template get(TemplateId id) {
        rights.requireReading();
        return rows.find(id).orElseThrow(NothingHereException::new);
    }

    @Override
    public boolean readable() {
        return rights.reads();
    }

    @Override
    public boolean writable() {
        return rights.writes();
    }

    @Override
    public TemplateId add(TemplateDraft draft) {
        rights.requireWriting();
        var id = TemplateId.next();
        put(id, draft);
        return id;
    }

    @Override
    public void change(TemplateId id, TemplateDraft draft) {
        rights.requireWriting();
        if (rows.find(id).isEmpty()) {
            throw new NothingHereException();
        }
        put(id, draft);
    }

    private void put(TemplateId id, TemplateDraft typed) {
        var draft = new TemplateDraft(typed.name().strip(), typed.service(), typed.texts());
        var faults = TemplateRules.faults(draft);
        if (faults.isEmpty() && rows.taken(draft.name(), id)) {
            faults = List.of(
                    new TemplateFault(TemplateFault.Kind.NAME_TAKEN, TemplateFault.Field.NAME, null, draft.name()));
        }
        if (!faults.isEmpty()) {
            throw new TemplateProblem(faults);
        }
        rows.put(id, draft, requireNonNull(Tenancy.actor().member(), "only members hold the right"), clock.instant());
        audit("mailings.template-kept", id, Map.of("service", String.valueOf(draft.service())));
    }

    @Override
    public void remove(TemplateId id) {
        rights.requireWriting();
        if (!rows.remove(id)) {
            throw new NothingHereException();
        }
        audit("mailings.template-removed", id, Map.of());
    }

    private void audit(String action, TemplateId id, Map<String, String> details) {
        events.publishEvent(AuditedEvent.done(action, null, id.toString(), details));
    }

    @Override
    public List<TemplateFault> faults(TemplateDraft draft) {
        return TemplateRules.faults(draft);
    }

    @Override
    public boolean forFilesOnly(TemplateDraft draft) {
        try {
            return new Texts(draft.texts()).raw();
        } catch (Wording.Unfit unread) {
            return false;
        }
    }

    @Override
    public Written sample(MailText text, Language language) {
        return Penman.fill(1, Texts.Variant.of(language, text), invented(language));
    }

    /** Somebody who is plainly nobody. */
    private static Map<Placeholder, String> invented(Language language) {
        var german = language == Language.DE;
        var values = new EnumMap<Placeholder, String>(Placeholder.class);
        values.put(Placeholder.FIRST_NAME, "Ada");
        values.put(Placeholder.LAST_NAME, "Example");
        values.put(Placeholder.COMPANY, "Example Ltd");
        values.put(Placeholder.EMAIL, "ada@example.org");
        values.put(Placeholder.STORE, "Example Store");
        values.put(Placeholder.PRODUCT, "Example Pro");
        values.put(Placeholder.NEXT_CHARGE_DATE, german ? "14. Dezember 2026" : "December 14, 2026");
        values.put(Placeholder.NEXT_CHARGE_AMOUNT, german ? "240,00 €" : "€240.00");
        values.put(Placeholder.EVERGREEN_LINK, "https://…/go/…");
        values.put(Placeholder.PORTAL, "https://example.onfastspring.com/account");
        values.put(Placeholder.LINK, "https://…");
        values.put(Placeholder.LINK_EXPIRES, german ? "15. Dez. 2026, 10:00 UTC" : "15 Dec 2026, 10:00 UTC");
        return values;
    }
}

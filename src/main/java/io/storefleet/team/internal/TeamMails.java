package io.storefleet.team.internal;

import io.storefleet.team.Mailer;
import io.storefleet.tenancy.TenantId;
import io.storefleet.tenancy.Tenants;
import java.net.URI;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of our mails. */
@Component
class TeamMails {

    private final Mailer mailer;
    private final MessageSource words;
    private final Tenants tenants;

    TeamMails(Mailer mailer, MessageSource words, Tenants tenants) {
        this.mailer = mailer;
        this.words = words;
        this.tenants = tenants;
    }

    /** In the inviter's language, for that of the invited person is not known. */
    void invitation(TenantId tenant, String to, URI link) {
        var agency = tenants.find(tenant).map(Tenants.TenantProfile::name).orElse("");
        var locale = LocaleContextHolder.getLocale();
        mailer.send(new Mailer.Mail(
                tenant,
                to,
                words.getMessage("team.mail.invitation.subject", new Object[] {agency}, locale),
                words.getMessage("team.mail.invitation.text", new Object[] {agency, link}, locale)));
    }

    void reset(String to, URI link, Locale locale) {
        mailer.send(new Mailer.Mail(
                null,
                to,
                words.getMessage("team.mail.reset.subject", null, locale),
                words.getMessage("team.mail.reset.text", new Object[] {link}, locale)));
    }
}

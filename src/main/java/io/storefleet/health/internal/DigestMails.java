package io.storefleet.health.internal;

import io.storefleet.health.FindingWords;
import io.storefleet.health.Level;
import io.storefleet.health.StoreHealth;
import io.storefleet.team.MemberMails;
import io.storefleet.team.TeamSettings;
import io.storefleet.tenancy.Tenancy;
import io.storefleet.tenancy.Tenants;
import io.storefleet.uikit.Formats;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the mails: names of stores, what was found, what to do, and the address of the home page. */
@Component
class DigestMails {

    private final MessageSource words;
    private final Tenants tenants;
    private final TeamSettings team;

    DigestMails(MessageSource words, Tenants tenants, TeamSettings team) {
        this.words = words;
        this.tenants = tenants;
        this.team = team;
    }

    MemberMails.Text text(List<StoreHealth> news, Locale locale, Instant now) {
        var agency = tenants.find(Tenancy.tenant()).orElseThrow();
        FindingWords.Say say = (key, facts) -> words.getMessage(key, facts, locale);
        // Nobody knows the time zone in which a mail is read.
        var found = new FindingWords(say, new Formats(locale, ZoneOffset.UTC), now);
        var red = news.stream().filter(each -> each.level() == Level.RED).count();
        var lines = news.stream().map(each -> lines(each, found, say)).collect(Collectors.joining("\n\n"));
        return new MemberMails.Text(
                say.text("health.mail.subject", agency.name(), red, news.size() - red),
                say.text("health.mail.text", agency.name(), lines, team.address("/a/" + agency.slug())));
    }

    private static String lines(StoreHealth store, FindingWords words, FindingWords.Say say) {
        return store.findings().stream()
                .map(each -> say.text(
                        "health.mail.line",
                        store.name(),
                        words.level(each.level()),
                        words.reason(each),
                        words.advice(each)))
                .collect(Collectors.joining("\n"));
    }
}

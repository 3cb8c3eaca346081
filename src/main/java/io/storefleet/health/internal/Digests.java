package io.storefleet.health.internal;

import io.storefleet.health.Finding;
import io.storefleet.health.HealthSettings;
import io.storefleet.health.Level;
import io.storefleet.health.StoreHealth;
import io.storefleet.health.internal.DigestRows.Wish;
import io.storefleet.team.MemberMails;
import io.storefleet.team.Rights;
import io.storefleet.tenancy.Actor;
import io.storefleet.tenancy.StoreId;
import io.storefleet.tenancy.Tenancy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells members of the bound tenant what turned bad since they were told last, each of the stores they see. The row of the
 * member decides which node does it; a mail leaves with the transaction that says it has left.
 */
@Component
class Digests {

    private final DigestRows wishes;
    private final HealthRows rows;
    private final Rights rights;
    private final Post post;
    private final HealthSettings.Digest settings;

    Digests(DigestRows wishes, HealthRows rows, Rights rights, Post post, HealthSettings settings) {
        this.wishes = wishes;
        this.rows = rows;
        this.rights = rights;
        this.post = post;
        this.settings = settings.digest();
    }

    /** What writes and sends. */
    @Component
    record Post(DigestMails words, MemberMails mails) {}

    /** All mails that are due, by the database's time. */
    @Transactional
    public void send() {
        send(rows.now());
    }

    /** All mails that are due at this moment; a second call at the same one sends nothing. */
    @Transactional
    public void send(Instant now) {
        var due = wishes.wishes().stream().filter(wish -> due(wish, now)).toList();
        var judged = rows.judgedAt();
        if (due.isEmpty() || judged.isEmpty()) {
            return;
        }
        var findings = rows.findings();
        var names = wishes.names();
        due.forEach(wish -> tell(wish, news(wish, findings, names), now, judged.get()));
    }

    private boolean due(Wish wish, Instant now) {
        return switch (wish.mode()) {
            case OFF -> false;
            case AT_ONCE -> Duration.between(wish.turnAt(), now).compareTo(settings.gap()) >= 0;
            case DAILY -> {
                var today = LocalDate.ofInstant(now, ZoneOffset.UTC)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                        .plus(settings.at());
                yield !now.isBefore(today) && wish.turnAt().isBefore(today);
            }
        };
    }

    /** The member's stores with what turned bad since they were told, worst first. */
    private List<StoreHealth> news(Wish wish, Map<StoreId, List<Finding>> findings, Map<StoreId, String> names) {
        var sight = new Sight(rights, Actor.person(Tenancy.tenant(), wish.member()));
        var news = new ArrayList<StoreHealth>();
        names.forEach((store, name) -> {
            if (sight.sees(store)) {
                var seen = new StoreHealth(store, name, List.of(), findings.getOrDefault(store, List.of()))
                        .asSeen(verb -> sight.holds(verb, store));
                var fresh = seen.troubles().stream()
                        .filter(each -> each.since().isAfter(wish.toldAt()))
                        .toList();
                if (!fresh.isEmpty()) {
                    news.add(new StoreHealth(store, name, List.of(), fresh));
                }
            }
        });
        return news.stream()
                .sorted(java.util.Comparator.comparing(StoreHealth::level))
                .toList();
    }

    private void tell(Wish wish, List<StoreHealth> news, Instant now, Instant judged) {
        var red = news.stream().anyMatch(each -> each.level() == Level.RED);
        switch (wish.mode()) {
            case OFF -> {}
            case AT_ONCE -> {
                if (red && wishes.take(wish, now, judged)) {
                    mail(wish, news, now);
                }
            }
            case DAILY -> {
                if (wishes.take(wish, now, judged) && !news.isEmpty()) {
                    mail(wish, news, now);
                }
            }
        }
    }

    private void mail(Wish wish, List<StoreHealth> news, Instant now) {
        post.mails().send(wish.member(), locale -> post.words().text(news, locale, now));
    }
}

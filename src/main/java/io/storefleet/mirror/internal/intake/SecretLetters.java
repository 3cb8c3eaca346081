package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.webhooks.WebhookSecret;
import io.storefleet.mirror.SecretSent;
import io.storefleet.mirror.internal.intake.WebhookRow.Told;
import io.storefleet.mirror.internal.intake.WebhookRows.Secrets;
import io.storefleet.team.NothingHereException;
import io.storefleet.tenancy.StoreId;
import java.net.URI;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down which secret is sent to FastSpring and what became of it: accepted before the call leaves, while the one
 * before stays accepted until it is known which of them is used; so no outcome loses a delivery.
 */
@Component
class SecretLetters {

    private final WebhookRows webhooks;
    private final WebhookSeals seals;
    private final WebhookNews news;
    private final Origins origins;

    SecretLetters(WebhookRows webhooks, WebhookSeals seals, WebhookNews news, Origins origins) {
        this.webhooks = webhooks;
        this.seals = seals;
        this.news = news;
        this.origins = origins;
    }

    /** A secret on its way to FastSpring. */
    record Letter(URI address, WebhookSecret secret, WebhookRow before, Secrets written) {}

    /** Another secret; or the same again, where it is not known whether FastSpring has it. */
    @Transactional
    public Letter write(StoreId store) {
        var webhook = webhooks.find(store).orElseThrow(NothingHereException::new);
        var address = origins.address(seals.open(store, webhook.token()));
        var again = webhook.told() == Told.SENT || webhook.told() == Told.UNKNOWN;
        var secret = again ? seals.openSecret(store, webhook.secret()) : origins.secret();
        var written = again
                ? new Secrets(webhook.secret(), webhook.secretAt(), webhook.earlier(), null, Told.SENT)
                : new Secrets(seals.seal(store, secret), origins.now(), webhook.secret(), null, Told.SENT);
        webhooks.secrets(store, written);
        news.done("webhook.secret-sent", store);
        return new Letter(address, secret, webhook, written);
    }

    /** Writes down what became of it. */
    @Transactional
    public SecretSent settle(StoreId store, Letter letter, Outcome<URI> outcome) {
        var written = letter.written();
        return switch (outcome) {
            case Outcome.Confirmed<URI> _ -> {
                webhooks.secrets(
                        store,
                        new Secrets(
                                written.secret(),
                                written.secretAt(),
                                written.earlier(),
                                origins.earlierEnds(),
                                Told.CONFIRMED));
                yield new SecretSent.Confirmed();
            }
            case Outcome.Unknown<URI> _ -> {
                webhooks.secrets(
                        store,
                        new Secrets(written.secret(), written.secretAt(), written.earlier(), null, Told.UNKNOWN));
                yield new SecretSent.Unknown();
            }
            case Outcome.Rejected<URI>(var refusal) -> {
                takeBack(store, letter.before());
                yield new SecretSent.Refused(refusal.text(), refusal.trace().requestId());
            }
        };
    }

    /** FastSpring has not taken it: what was there before is in force, also what was not known before. */
    private void takeBack(StoreId store, WebhookRow before) {
        webhooks.secrets(
                store,
                new Secrets(
                        before.secret(), before.secretAt(), before.earlier(), before.earlierUntil(), before.told()));
    }
}

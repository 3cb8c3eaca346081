package io.storefleet.health.internal;

import io.storefleet.health.HealthSettings;
import io.storefleet.team.Rights;
import io.storefleet.team.internal.KeptMails;
import org.springframework.stereotype.Component;

/** What digests are made of but their mailer. */
@Component
record DigestParts(DigestRows wishes, HealthRows rows, Rights rights, DigestMails words, HealthSettings settings) {

    Digests over(KeptMails kept) {
        return new Digests(wishes, rows, rights, new Digests.Post(words, kept.mails()), settings);
    }
}

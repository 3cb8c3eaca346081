package io.storefleet.fastspring.webhooks;

import io.storefleet.fastspring.Outcome;
import io.storefleet.fastspring.internal.ApiPath;
import io.storefleet.fastspring.internal.Body;
import io.storefleet.fastspring.internal.Caller;
import io.storefleet.fastspring.internal.Change;
import io.storefleet.fastspring.internal.Resource;
import java.net.URI;

/** The webhooks of a store, as far as the API reaches them: the rest is set in the FastSpring app. */
public final class Webhooks {

    private static final ApiPath KEYS = ApiPath.of("/webhooks/keys");

    private final Caller caller;

    /** Made by {@link io.storefleet.fastspring.FastSpring}. */
    public Webhooks(Caller caller) {
        this.caller = caller;
    }

    /**
     * Sets the secret of the webhook with this address; deliveries that are on their way may still be signed with the
     * one before. Rejected with the field's name as code, {@code url} or {@code hmacSecret}. Confirmed with the address
     * (contract 15.2).
     */
    public Outcome<URI> setSecret(URI url, WebhookSecret secret) {
        Body body = new Body().text("url", url).text("hmacSecret", secret.reveal());
        return caller.change(
                Change.post(KEYS, body.json(), Resource.WHOLE),
                answer -> answer.one(fields -> fields.saysSuccess() ? url : null));
    }
}

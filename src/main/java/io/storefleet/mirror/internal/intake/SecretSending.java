package io.storefleet.mirror.internal.intake;

import io.storefleet.fastspring.CallOptions;
import io.storefleet.mirror.SecretSent;
import io.storefleet.store.StoreClients;
import io.storefleet.tenancy.StoreId;
import org.springframework.stereotype.Component;

/** Has FastSpring sign with a secret of ours: written down, sent once, written down again. */
@Component
class SecretSending {

    private final SecretLetters letters;
    private final StoreClients clients;

    SecretSending(SecretLetters letters, StoreClients clients) {
        this.letters = letters;
        this.clients = clients;
    }

    SecretSent send(StoreId store) {
        var client = clients.client(store).with(CallOptions.person());
        var letter = letters.write(store);
        return letters.settle(store, letter, client.webhooks().setSecret(letter.address(), letter.secret()));
    }
}

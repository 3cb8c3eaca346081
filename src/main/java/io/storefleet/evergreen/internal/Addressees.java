package io.storefleet.evergreen.internal;

import io.storefleet.evergreen.Customer;
import io.storefleet.fastspring.CallOptions;
import io.storefleet.fastspring.FastSpringException;
import io.storefleet.mirror.KnownContacts;
import io.storefleet.store.StoreClients;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the address on file: in the copy, else at FastSpring. */
@Component
class Addressees {

    /** The customer waits for the mail, not for this call. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final KnownContacts contacts;
    private final StoreClients clients;

    Addressees(KnownContacts contacts, StoreClients clients) {
        this.contacts = contacts;
        this.clients = clients;
    }

    /** Outside any transaction. */
    Optional<String> email(Customer customer) {
        return contacts.email(customer.store(), customer.account()).or(() -> live(customer));
    }

    private Optional<String> live(Customer customer) {
        try {
            var client =
                    clients.client(customer.store()).with(CallOptions.person().withPatience(PATIENCE));
            return Optional.ofNullable(
                            client.accounts().get(customer.account()).contact().email())
                    .filter(email -> !email.isBlank());
        } catch (FastSpringException.RequestRefused refused) {
            return Optional.empty();
        } catch (FastSpringException problem) {
            clients.troubled(customer.store(), problem);
            return Optional.empty();
        }
    }
}

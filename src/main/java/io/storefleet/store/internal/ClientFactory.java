package io.storefleet.store.internal;

import io.storefleet.fastspring.CallSettings;
import io.storefleet.fastspring.Credential;
import io.storefleet.fastspring.FastSpring;
import io.storefleet.fastspring.FastSpringOptions;
import io.storefleet.fastspring.Feature;
import io.storefleet.fastspring.Quota;
import io.storefleet.fastspring.QuotaUse;
import io.storefleet.fastspring.Transport;
import io.storefleet.store.StoreProblem;
import io.storefleet.store.StoreSettings;
import io.storefleet.tenancy.Tenancy;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes client instances: cheap views on the one shared transport and quota. */
@Component
class ClientFactory {

    private final Transport transport;
    private final Quota quota;
    private final StoreSettings settings;

    ClientFactory(Transport transport, Quota quota, StoreSettings settings) {
        this.transport = transport;
        this.quota = quota;
        this.settings = settings;
    }

    /**
     * A client for a credential; whose share of the quota its calls take is the bound tenant's.
     *
     * @param key opaque name of the credential, under which its calls are counted
     */
    FastSpring client(String endpoint, Credential credential, String key) {
        return client(endpoint, credential, key, Set.of());
    }

    /** As {@link #client(String, Credential, String)}, with what it may do beyond the ordinary. */
    FastSpring client(String endpoint, Credential credential, String key, Set<Feature> features) {
        var address = settings.endpoints().get(endpoint);
        if (address == null) {
            throw new StoreProblem(StoreProblem.Kind.ENDPOINT_UNKNOWN);
        }
        var owner = Tenancy.tenant().toString();
        var use = new QuotaUse(quota, endpoint + "@" + settings.outgoingAddress(), key, owner);
        var calls = CallSettings.standard().withTimeout(settings.callTimeout());
        return new FastSpring(
                transport, new FastSpringOptions(address, credential, settings.userAgent(), use, calls, features));
    }
}

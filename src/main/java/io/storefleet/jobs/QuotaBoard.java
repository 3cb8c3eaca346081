package io.storefleet.jobs;

import java.util.Collection;
import java.util.Map;

/**
 * What the shared quota of API calls looks like, for pages: how fast a store may be called, who holds it up and until when,
 * and how many go before. The figures name no tenant, but whoever asks has to make sure that the viewer may see the store: this
 * module knows neither stores nor rights.
 */
public interface QuotaBoard {

    /**
     * Where stores stand.
     *
     * @param address name of the outgoing address, as in the client's {@code QuotaUse}
     * @param credentialKeys names of the stores' credentials, as in the client's {@code QuotaUse}
     * @return a standing for each of the credentials, also for those never used
     */
    Map<String, QuotaStanding> standings(String address, Collection<String> credentialKeys);

    /** Where one store stands; see {@link #standings}. */
    QuotaStanding standing(String address, String credentialKey);
}

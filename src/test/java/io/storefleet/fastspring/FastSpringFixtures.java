package io.storefleet.fastspring;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A client over a scripted transport, with everything around it recorded. */
public final class FastSpringFixtures {

    public static final AccountId ADA = new AccountId("acT0aaaaaaaaaaaaaaaaaA");
    public static final AccountId BOB = new AccountId("-cT1aaaaaaaaaaaaaaaaaA");
    public static final AccountId EVE = new AccountId("_cT2aaaaaaaaaaaaaaaaaA");
    public static final Credential CREDENTIAL = new Credential("demo-user", "not-a-password");

    public final FakeTransport transport = new FakeTransport();
    public final FakeTime time = new FakeTime();
    public final RecordingQuota quota = new RecordingQuota();
    public final List<CallReport> reports = new ArrayList<>();

    public FastSpring client() {
        return new FastSpring(transport, options(URI.create("https://api.example.org"), quota));
    }

    public FastSpringOptions options(URI endpoint, Quota asked) {
        var calls = CallSettings.standard().withListener(reports::add).withEnvironment(time.environment());
        return new FastSpringOptions(
                endpoint, CREDENTIAL, "Storefleet test", new QuotaUse(asked, "main", "key-1"), calls, Set.of());
    }
}

package io.storefleet.fastspring;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A client over a scripted transport, with everything around it recorded. */
final class FastSpringFixtures {

    static final AccountId ADA = new AccountId("acT0aaaaaaaaaaaaaaaaaA");
    static final AccountId BOB = new AccountId("-cT1aaaaaaaaaaaaaaaaaA");
    static final AccountId EVE = new AccountId("_cT2aaaaaaaaaaaaaaaaaA");
    static final Credential CREDENTIAL = new Credential("demo-user", "not-a-password");

    final FakeTransport transport = new FakeTransport();
    final FakeTime time = new FakeTime();
    final RecordingQuota quota = new RecordingQuota();
    final List<CallReport> reports = new ArrayList<>();

    FastSpring client() {
        return new FastSpring(transport, options(URI.create("https://api.example.org"), quota));
    }

    FastSpringOptions options(URI endpoint, Quota asked) {
        var calls = CallSettings.standard().withListener(reports::add).withEnvironment(time.environment());
        return new FastSpringOptions(
                endpoint, CREDENTIAL, "Storefleet test", new QuotaUse(asked, "main", "key-1"), calls);
    }
}

package io.storefleet.team;

import io.storefleet.tenancy.MemberId;
import java.util.Optional;

/** Who is who in the bound tenant, for everybody who works in it. */
public interface Colleagues {

    /** The member's name, also after they have left; empty for an id that is nobody's here. */
    String name(MemberId member);

    /** The bound member's own e-mail address; empty where nobody or no member is bound. */
    Optional<String> ownEmail();
}

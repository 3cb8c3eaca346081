package io.storefleet.mailings.internal;

import io.storefleet.links.LinkResults;
import io.storefleet.post.PostPace;
import io.storefleet.post.TenantPost;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What sending works with. */
@Component
record SendParts(
        MailRights rights,
        LinkResults results,
        MailingRows rows,
        Planner planner,
        Stops stops,
        TenantPost post,
        PostPace pace,
        Clock clock) {}

/** Tests of mail in a tenant's name. */
@NullMarked
package io.storefleet.post.internal;

import org.jspecify.annotations.NullMarked;

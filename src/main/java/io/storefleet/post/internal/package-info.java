/** How the post is sent. */
@NullMarked
package io.storefleet.post.internal;

import org.jspecify.annotations.NullMarked;

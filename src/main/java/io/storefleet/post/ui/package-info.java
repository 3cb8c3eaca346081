/** The page of a tenant's mail server. */
@NullMarked
package io.storefleet.post.ui;

import org.jspecify.annotations.NullMarked;

/** Tests of how lists are asked of the mirror. */
@NullMarked
package io.storefleet.lists.internal;

import org.jspecify.annotations.NullMarked;

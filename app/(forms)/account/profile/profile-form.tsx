"use client";

import { useMemo } from "react";
import { MemberFormHead } from "@/components/member-form-head";
import { SubmitButton } from "@/components/submit-button";
import { TextArea, TextField } from "@/components/text-field";
import { useActionForm } from "@/components/use-action-form";
import { profileSchema } from "@/lib/auth/schema";
import { freshForm } from "@/lib/forms/form-state";
import type { About } from "@/lib/users/profile";
import type { Names } from "@/lib/users/schema";
import { updateAccount } from "./actions";

/** What an account says of its owner. */
export function ProfileForm({ username, email, about }: Names & { about: About }) {
  const schema = useMemo(() => profileSchema({ username, email }), [username, email]);
  const form = useActionForm(updateAccount, schema, freshForm({ username, email, ...about }));
  const { isPending, formProps, field } = form;
  return (
    <form {...formProps} className="space-y-6">
      <MemberFormHead form={form} button="Update" />
      <TextField
        label="Username"
        hint="2 to 20 letters, digits, dots, hyphens or underscores. Links to your former name lead to the new one."
        autoComplete="nickname"
        autoCapitalize="none"
        {...field("username")}
      />
      <TextField
        label="Display name"
        hint="What readers are shown in place of the username. May be left empty."
        dir="auto"
        autoComplete="name"
        {...field("displayName")}
      />
      <TextField
        label="Pronouns"
        hint="Such as she/her. Shown on your page; may be left empty."
        dir="auto"
        {...field("pronouns")}
      />
      <TextArea
        label="About me"
        hint="Shown on your page. At most 500 characters."
        dir="auto"
        rows={4}
        {...field("about")}
      />
      <TextArea
        label="Links"
        hint="Shown on your page, up to 5. Each on a line: a name, a bar and an address, such as My garden | https://garden.example. If that page links back to your page here with rel=&quot;me&quot;, the link is marked as verified."
        rows={3}
        autoCapitalize="none"
        spellCheck={false}
        {...field("links")}
      />
      <TextField
        label="Fediverse address"
        hint="Such as @ada@example.social. Whoever shares your posts on Mastodon names you as their author, once your account there allows this site to. May be left empty."
        autoCapitalize="none"
        spellCheck={false}
        {...field("fediverse")}
      />
      <TextField
        label="Email"
        hint="For logging in. Readers never see it."
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        {...field("email")}
      />
      <TextField
        label="Password"
        hint="Needed only if you change your email address."
        type="password"
        autoComplete="current-password"
        {...field("password")}
      />
      <SubmitButton isPending={isPending}>Update</SubmitButton>
    </form>
  );
}

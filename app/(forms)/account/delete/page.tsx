import { orNotFound } from "@/app/answers";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { requireUser } from "@/lib/adapters/current-user";
import { proofAskedOf } from "@/lib/auth/delete-account";
import { findBelongings } from "@/lib/users/delete-user";
import { DeleteAccountForm } from "./delete-account-form";
import { WhatGoes } from "./what-goes";

export const metadata = { title: "Delete account" };

export default async function DeleteAccountPage() {
  const user = await requireUser("/account/delete");
  const [belongings, proof] = await Promise.all([
    findBelongings({ id: user.id }),
    proofAskedOf(user.id),
  ]);
  return (
    <MemberFrame>
      <FormPage title="Delete account">
        <WhatGoes belongings={orNotFound(belongings)} />
        <DeleteAccountForm proof={proof} />
      </FormPage>
    </MemberFrame>
  );
}

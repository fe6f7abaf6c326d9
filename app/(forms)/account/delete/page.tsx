import { notFound } from "next/navigation";
import { MemberFrame } from "@/app/member-frame";
import { FormPage } from "@/components/form-page";
import { requireUser } from "@/lib/adapters/current-user";
import { proofAskedOf } from "@/lib/auth/passwords/confirm-owner";
import { findBelongings } from "@/lib/users/belongings";
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
        <WhatGoes belongings={belongings ?? notFound()} />
        <DeleteAccountForm proof={proof} />
      </FormPage>
    </MemberFrame>
  );
}
